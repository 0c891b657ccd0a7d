package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** So many in such a time for each key, and no more: who comes too soon waits for the slot of the one so many before. */
final class Pace {
    private final InstantSource clock;
    private final int most;
    private final Duration within;
    private final Duration longestWait;
    private final Cache<String, Deque<Instant>> slots =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private Pace(InstantSource clock, int most, Duration within, Duration longestWait) {
        this.clock = clock;
        this.most = most;
        this.within = within;
        this.longestWait = longestWait;
    }

    /**
     * Twenty messages a minute to one conversation, with no waiting: documented for custom robots, unpublished for those of apps.
     */
    static Pace ofMessages(InstantSource clock) {
        return new Pace(clock, 20, Duration.ofMinutes(1), Duration.ZERO);
    }

    /** Fifteen calls a second of one API, of the twenty that the free edition takes. */
    static Pace ofCalls(InstantSource clock) {
        return new Pace(clock, 15, Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    /** How long to wait; empty when that would be too long, and then nothing was reserved. */
    Optional<Duration> reserve(String key) {
        var now = clock.instant();
        var granted = new Duration[1];
        slots.asMap().compute(key, (name, before) -> {
            var times = before == null ? new ArrayDeque<Instant>() : before;
            var slot = times.size() < most ? now : later(now, times.getFirst().plus(within));
            var wait = Duration.between(now, slot);
            if (wait.compareTo(longestWait) <= 0) {
                granted[0] = wait;
                times.addLast(slot);
                if (times.size() > most) {
                    times.removeFirst();
                }
            }
            return times;
        });
        return Optional.ofNullable(granted[0]);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
