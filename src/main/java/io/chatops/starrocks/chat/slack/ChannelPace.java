package io.chatops.starrocks.chat.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Slack takes one message a second in a channel, and drops what comes faster for long. A few may follow at once; after them each
 * waits for its second, in the order of asking.
 */
final class ChannelPace {
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final int AT_ONCE = 3;

    private final InstantSource clock;
    private final Duration longestWait;
    private final Cache<String, Instant> nextFree =
            Caffeine.newBuilder().maximumSize(10_000).build();

    ChannelPace(InstantSource clock, Duration longestWait) {
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /** How long a message to this channel has to wait; empty when that would be too long, and then nothing was reserved. */
    Optional<Duration> reserve(String channel) {
        var now = clock.instant();
        var granted = new Duration[1];
        nextFree.asMap().compute(channel, (name, before) -> {
            var earliest = now.minus(EACH.multipliedBy(AT_ONCE - 1L));
            var slot = before == null || before.isBefore(earliest) ? earliest : before;
            var wait = slot.isAfter(now) ? Duration.between(now, slot) : Duration.ZERO;
            if (wait.compareTo(longestWait) > 0) {
                return slot;
            }
            granted[0] = wait;
            return slot.plus(EACH);
        });
        return Optional.ofNullable(granted[0]);
    }
}
