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
 * @param estimate what the service said about the plan before it was confirmed
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
        Estimate estimate,
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
            Estimate estimate,
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
                estimate,
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
        var edit = new Edit(this);
        edit.version++;
        edit.status = next;
        edit.changed = now;
        edit.since = now;
        edit.due = nextDue;
        return edit.done();
    }

    /** The next version, in the same status. */
    Operation stay(Instant now, Optional<Instant> nextDue) {
        var edit = new Edit(this);
        edit.version++;
        edit.changed = now;
        edit.due = nextDue;
        return edit.done();
    }

    /** Another plan; what was confirmed before counts no more. */
    Operation with(Plan other, Estimate estimated) {
        var edit = new Edit(this);
        edit.plan = other;
        edit.digest = other.digest();
        edit.estimate = estimated;
        edit.confirmedBy = Optional.empty();
        return edit.done();
    }

    Operation with(Attempt sent) {
        var edit = new Edit(this);
        edit.attempt = sent;
        return edit.done();
    }

    Operation with(Outcome made) {
        var edit = new Edit(this);
        edit.outcome = made;
        return edit.done();
    }

    Operation with(CloudFailure reason) {
        var edit = new Edit(this);
        edit.failure = Optional.of(reason);
        return edit.done();
    }

    Operation confirmed(Actor by) {
        var edit = new Edit(this);
        edit.confirmedBy = Optional.of(by);
        return edit.done();
    }

    /** A copy in the making: what does not change is said once. */
    private static final class Edit {
        private final Operation from;
        private long version;
        private Status status;
        private Plan plan;
        private Digest digest;
        private Estimate estimate;
        private Optional<Actor> confirmedBy;
        private Attempt attempt;
        private Outcome outcome;
        private Optional<CloudFailure> failure;
        private Instant changed;
        private Instant since;
        private Optional<Instant> due;

        Edit(Operation from) {
            this.from = from;
            version = from.version;
            status = from.status;
            plan = from.plan;
            digest = from.digest;
            estimate = from.estimate;
            confirmedBy = from.confirmedBy;
            attempt = from.attempt;
            outcome = from.outcome;
            failure = from.failure;
            changed = from.changed;
            since = from.since;
            due = from.due;
        }

        Operation done() {
            return new Operation(
                    from.id,
                    version,
                    status,
                    from.requester,
                    from.origin,
                    plan,
                    digest,
                    estimate,
                    from.clientToken,
                    confirmedBy,
                    attempt,
                    outcome,
                    failure,
                    from.created,
                    changed,
                    since,
                    due);
        }
    }
}
