package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.instance.Digest;
import io.chatops.starrocks.instance.Plan;
import java.time.Instant;
import java.util.Optional;

/**
 * One creation, from the summary card to the running instance. Immutable: each move makes the next version, and the journal lets one
 * writer of a version win.
 *
 * @param version grows by one with each change, from 1
 * @param digest what was confirmed; compared again when the call is made
 * @param clientToken made with the operation and stored before the first call; every send uses it
 * @param confirmedBy who pressed the final button
 * @param created when the summary was posted first
 * @param changed when this version was made
 * @param since when it came into its status
 * @param due when the worker has to look at it next; empty when nobody waits
 */
public record Operation(
        OperationId id,
        long version,
        Status status,
        Actor requester,
        Origin origin,
        Plan plan,
        Digest digest,
        String clientToken,
        Optional<Actor> confirmedBy,
        Attempt attempt,
        Outcome outcome,
        Optional<CloudFailure> failure,
        Instant created,
        Instant changed,
        Instant since,
        Optional<Instant> due) {
    /** A new operation that waits for its requester's final word until {@code expires}. */
    public static Operation asked(
            OperationId id,
            String clientToken,
            Actor requester,
            Origin origin,
            Plan plan,
            Instant now,
            Instant expires) {
        return new Operation(
                id,
                1,
                Status.AWAITING_CONFIRMATION,
                requester,
                origin,
                plan,
                plan.digest(),
                clientToken,
                Optional.empty(),
                Attempt.NONE,
                Outcome.NONE,
                Optional.empty(),
                now,
                now,
                now,
                Optional.of(expires));
    }

    /** Whether the status may become {@code next}. */
    public boolean mayBecome(Status next) {
        return status.next().contains(next);
    }

    /** The next version, in another status. */
    Operation become(Status next, Instant now, Optional<Instant> nextDue) {
        if (!mayBecome(next)) {
            throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
        }
        return new Operation(
                id,
                version + 1,
                next,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                confirmedBy,
                attempt,
                outcome,
                failure,
                created,
                now,
                now,
                nextDue);
    }

    /** The next version, in the same status. */
    Operation stay(Instant now, Optional<Instant> nextDue) {
        return new Operation(
                id,
                version + 1,
                status,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                confirmedBy,
                attempt,
                outcome,
                failure,
                created,
                now,
                since,
                nextDue);
    }

    Operation with(Plan changed) {
        return new Operation(
                id,
                version,
                status,
                requester,
                origin,
                changed,
                changed.digest(),
                clientToken,
                Optional.empty(),
                attempt,
                outcome,
                failure,
                created,
                this.changed,
                since,
                due);
    }

    Operation with(Attempt sent) {
        return new Operation(
                id,
                version,
                status,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                confirmedBy,
                sent,
                outcome,
                failure,
                created,
                changed,
                since,
                due);
    }

    Operation with(Outcome made) {
        return new Operation(
                id,
                version,
                status,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                confirmedBy,
                attempt,
                made,
                failure,
                created,
                changed,
                since,
                due);
    }

    Operation with(CloudFailure reason) {
        return new Operation(
                id,
                version,
                status,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                confirmedBy,
                attempt,
                outcome,
                Optional.of(reason),
                created,
                changed,
                since,
                due);
    }

    Operation confirmed(Actor by) {
        return new Operation(
                id,
                version,
                status,
                requester,
                origin,
                plan,
                digest,
                clientToken,
                Optional.of(by),
                attempt,
                outcome,
                failure,
                created,
                changed,
                since,
                due);
    }
}
