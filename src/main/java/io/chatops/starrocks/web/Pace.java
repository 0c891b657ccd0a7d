package io.chatops.starrocks.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/** How often somebody may ask within a minute. Counted on this replica alone: the limit is against floods, not against guessing. */
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Whoever sends from more places than these pushes earlier counts out, at a cost that a proxy in front has to see. */
    private static final int MOST = 20_000;

    private final InstantSource time;
    private final int most;
    private final Cache<String, Count> counts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MINUTE.multipliedBy(2))
            .executor(Runnable::run)
            .build();

    /**
     * Nobody has asked yet.
     *
     * @param most how many requests of one key pass in one minute
     */
    Pace(InstantSource time, int most) {
        this.time = time;
        this.most = most;
    }

    /** Counts a request, and says whether it may pass. */
    boolean passes(String key) {
        var minute = time.millis() / MINUTE.toMillis();
        var count = counts.asMap()
                .merge(key, new Count(minute, 1), (before, one) -> before.minute() == minute ? before.more() : one);
        return count.requests() <= most;
    }

    private record Count(long minute, int requests) {
        Count more() {
            return new Count(minute, requests + 1);
        }
    }
}
