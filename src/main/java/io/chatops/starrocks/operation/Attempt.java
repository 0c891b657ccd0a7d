package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the calls that were sent for an operation.
 *
 * @param count how many were sent
 * @param first when the first was sent
 * @param answer the failure that the last one came back with; empty while it is under way or when its answer was lost with the process
 * @param uncertain whether any call so far may have been carried out without our knowing
 */
public record Attempt(int count, Optional<Instant> first, Optional<CloudFailure> answer, boolean uncertain) {
    /** Nothing was sent. */
    public static final Attempt NONE = new Attempt(0, Optional.empty(), Optional.empty(), false);

    Attempt begun(Instant now) {
        return new Attempt(count + 1, first.or(() -> Optional.of(now)), Optional.empty(), uncertain);
    }

    Attempt answered(CloudFailure failure) {
        return new Attempt(count, first, Optional.of(failure), uncertain || !failure.nothingWasDone());
    }

    Attempt lost() {
        return new Attempt(count, first, answer, true);
    }
}
