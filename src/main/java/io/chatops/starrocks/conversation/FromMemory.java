package io.chatops.starrocks.conversation;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers of the cloud as far as they are remembered: nobody is asked, and whether somebody would have been is known. For one thread. */
final class FromMemory implements Recall {
    private static final CloudFailure NOT_ASKED =
            CloudFailure.of(CloudFailure.Kind.NOT_SENT, "NotAsked", "is not remembered", "");

    private final Recall recall;
    private boolean missed;

    FromMemory(Recall recall) {
        this.recall = recall;
    }

    /** Whether something that was wanted is not remembered: what was made of these answers is then worth nothing. */
    boolean missed() {
        return missed;
    }

    @Override
    public <T> CloudResult<T> of(Object key, Duration fresh, Supplier<CloudResult<T>> ask) {
        Optional<CloudResult<T>> remembered = remembered(key, fresh);
        missed |= remembered.isEmpty();
        return remembered.orElseGet(() -> new CloudResult.Failed<>(NOT_ASKED));
    }

    @Override
    public <T> Optional<CloudResult<T>> remembered(Object key, Duration fresh) {
        return recall.remembered(key, fresh);
    }

    @Override
    public void forget(Object key) {
        recall.forget(key);
    }

    @Override
    public void forgetFailure(Object key) {
        recall.forgetFailure(key);
    }
}
