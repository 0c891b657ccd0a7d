package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Memory that is bounded in number and time, which passes as its source says. */
final class Bounded {
    private Bounded() {}

    /** Keeps at most so many things, each for so long after it was written. */
    static <K, V> Cache<K, V> of(long most, Duration kept, InstantSource time) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(kept)
                // the bound is kept by whoever writes, not some time later
                .executor(Runnable::run)
                .ticker(() -> Duration.between(Instant.EPOCH, time.instant()).toNanos())
                .build();
    }
}
