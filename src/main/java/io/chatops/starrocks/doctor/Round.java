package io.chatops.starrocks.doctor;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes checks side by side, each within the same bound; one that hangs or breaks is a finding and holds nobody up. */
public final class Round {
    private final Executor pool;
    private final Duration bound;

    /**
     * A round of checks.
     *
     * @param pool has a thread for each check; what hangs there is left to it
     * @param bound how long any check may take
     */
    public Round(Executor pool, Duration bound) {
        this.pool = pool;
        this.bound = bound;
    }

    /** What all of them found, in the order of the matters. */
    public List<Finding> of(List<? extends Check> checks) {
        var underWay = checks.stream().map(this::begin).toList();
        return underWay.stream()
                .map(Supplier::get)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::matter))
                .toList();
    }

    private Supplier<List<Finding>> begin(Check check) {
        var late = Finding.of(check.silence(), check.matter(), "silent", bound.toSeconds());
        return CompletableFuture.supplyAsync(check::look, pool)
                .completeOnTimeout(List.of(late), bound.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> List.of(broken(check, failure)))::join;
    }

    /** By its kind alone: the text of an exception may repeat what was sent. */
    private static Finding broken(Check check, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return Finding.unknown(check.matter(), "broke", cause.getClass().getSimpleName());
    }
}
