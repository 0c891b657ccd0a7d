package io.chatops.starrocks.metrics;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How things stood in the database when it was asked last.
 *
 * @param operations how many are in each status; one that none is in may be missing
 * @param waitingSince when the request that waits longest for approval began to; empty when none waits
 */
public record Snapshot(Map<Status, Long> operations, Optional<Instant> waitingSince, Mode mode) {
    public Snapshot {
        operations = Map.copyOf(operations);
    }

    long in(Status status) {
        return operations.getOrDefault(status, 0L);
    }

    /** Never negative, even where another replica's clock is ahead. */
    Duration longestWait(Instant now) {
        return waitingSince
                .filter(now::isAfter)
                .map(since -> Duration.between(since, now))
                .orElse(Duration.ZERO);
    }
}
