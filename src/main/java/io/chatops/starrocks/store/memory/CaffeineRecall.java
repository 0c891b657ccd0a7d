package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.conversation.Recall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    public CaffeineRecall(InstantSource time) {
        this.time = time;
    }

    @Override
    public <T> CloudResult<T> of(Object key, Duration fresh, Supplier<CloudResult<T>> ask) {
        var remembered = answers.getIfPresent(key);
        if (remembered != null && time.instant().isBefore(remembered.until(fresh))) {
            return same(remembered.answer());
        }
        var answer = ask.get();
        answers.put(key, new Remembered(answer, time.instant()));
        return answer;
    }

    @Override
    public void forget(Object key) {
        answers.invalidate(key);
    }

    /** A key is always asked with the same type: that is the contract of {@link Recall#of}. */
    @SuppressWarnings("unchecked")
    private static <T> CloudResult<T> same(CloudResult<?> answer) {
        return (CloudResult<T>) answer;
    }

    private record Remembered(CloudResult<?> answer, Instant at) {
        Instant until(Duration fresh) {
            boolean failed = answer.failure().isPresent();
            return at.plus(failed && fresh.compareTo(FAILURE) > 0 ? FAILURE : fresh);
        }
    }
}
