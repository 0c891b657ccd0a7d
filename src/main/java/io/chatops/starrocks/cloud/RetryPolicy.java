package io.chatops.starrocks.cloud;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Whether to send again, and after how long; it neither waits nor calls. Source: create-flow, "The request".
 *
 * @param retries how many times more, at most
 * @param pause how long to wait where the service names no time
 * @param longest the longest wait that is honoured when the service names one
 * @param kinds the failures after which sending again is safe
 */
public record RetryPolicy(int retries, Duration pause, Duration longest, Set<Kind> kinds) {
    /** Reads: throttling and 503, 5 seconds, three times; a connection that dropped, once, is another matter. */
    public static final RetryPolicy READS =
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(60), Set.of(Kind.THROTTLED, Kind.UNAVAILABLE));

    /** Writes: throttling only. */
    public static final RetryPolicy WRITES =
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(60), Set.of(Kind.THROTTLED));

    public RetryPolicy {
        kinds = Set.copyOf(kinds);
    }

    /** How long to wait before the next try after {@code tries} tries; empty when there is to be none. */
    public Optional<Duration> pauseAfter(int tries, CloudFailure failure) {
        if (!kinds.contains(failure.kind()) || tries > retries) {
            return Optional.empty();
        }
        var asked = failure.retryAfter().orElse(pause);
        return Optional.of(asked.compareTo(longest) > 0 ? longest : asked);
    }
}
