package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.conversation.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers of the cloud in memory, a bounded number. Who asks says how old one may be; a failure is remembered for seconds only, so
 * that one page, which asks the same in several places, waits once for a service that is away.
 */
public final class CaffeineRecall implements Recall {
    private static final Duration FAILURE = Duration.ofSeconds(3);

    private static final long MOST = 10_000;

    private final InstantSource time;
    private final Cache<Object, Remembered> answers =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Object, Remembered> failures =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public CaffeineRecall(InstantSource time) {
        this.time = time;
    }

    @Override
    public <T> CloudResult<T> of(Object key, Duration fresh, Supplier<CloudResult<T>> ask) {
        Optional<CloudResult<T>> remembered = remembered(key, fresh);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        var asked = ask.get();
        (asked.failure().isPresent() ? failures : answers).put(key, new Remembered(asked, time.instant()));
        return asked;
    }

    @Override
    public <T> Optional<CloudResult<T>> remembered(Object key, Duration fresh) {
        var answer = answers.getIfPresent(key);
        if (answer != null && isYounger(answer, fresh)) {
            return Optional.of(same(answer.answer()));
        }
        var failure = failures.getIfPresent(key);
        if (failure != null && isYounger(failure, fresh.compareTo(FAILURE) > 0 ? FAILURE : fresh)) {
            return Optional.of(same(failure.answer()));
        }
        return Optional.empty();
    }

    @Override
    public void forget(Object key) {
        answers.invalidate(key);
        failures.invalidate(key);
    }

    @Override
    public void forgetFailure(Object key) {
        failures.invalidate(key);
    }

    private boolean isYounger(Remembered remembered, Duration age) {
        return time.instant().isBefore(remembered.at().plus(age));
    }

    /** A key is always asked with the same type: that is the contract of {@link Recall#of}. */
    @SuppressWarnings("unchecked")
    private static <T> CloudResult<T> same(CloudResult<?> answer) {
        return (CloudResult<T>) answer;
    }

    private record Remembered(CloudResult<?> answer, Instant at) {}
}
