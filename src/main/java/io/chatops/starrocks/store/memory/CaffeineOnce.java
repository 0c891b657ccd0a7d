package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.chatops.starrocks.chat.Once;
import java.time.Duration;
import java.time.InstantSource;

/** What came before, in memory: for one process alone. */
public final class CaffeineOnce implements Once {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long MOST = 50_000;

    private final Cache<String, Boolean> seen;

    public CaffeineOnce(InstantSource time) {
        seen = Bounded.of(MOST, KEPT, time);
    }

    @Override
    public boolean first(String key) {
        return seen.asMap().putIfAbsent(key, true) == null;
    }
}
