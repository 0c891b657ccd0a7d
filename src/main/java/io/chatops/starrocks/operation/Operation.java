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
 * @param secretKey the key of its password in the {@link io.chatops.starrocks.secret.SecretBox} of whichever replica was given it; each
 *     password has a key of its own, so that an older one can never be sent in its place
 * @param confirmedBy who pressed the final button
 * @param approvals what others must say to it, and what they said
 * @param obstacle what keeps it from being sent, or why it ended unsent
 * @param created when the summary was posted first
 * @param changed when this version was made; never before an earlier version, even where the replicas' clocks differ
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
        String secretKey,
        Optional<Actor> confirmedBy,
        Approvals approvals,
        Attempt attempt,
        Outcome outcome,
        Optional<CloudFailure> failure,
        Optional<Obstacle> obstacle,
        Instant created,
        Instant changed,
        Instant since,
        Optional<Instant> due) {
    /** A new operation that waits for its requester's final word until {@code expires}. */
    public static Operation asked(
            OperationId id,
            String clientToken,
            String secretKey,
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
                secretKey,
                Optional.empty(),
                Approvals.NONE,
                Attempt.NONE,
                Outcome.NONE,
                Optional.empty(),
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
        edit.changed = notBefore(changed, now);
        edit.since = edit.changed;
        edit.due = nextDue;
        return edit.done();
    }

    /** The next version, in the same status; later than when it came there, which tells the two apart. */
    Operation stay(Instant now, Optional<Instant> nextDue) {
        var edit = new Edit(this);
        edit.version++;
        edit.changed = notBefore(changed.plusNanos(1), now);
        edit.due = nextDue;
        return edit.done();
    }

    /** The same version, to be looked at at another time. */
    public Operation dueAt(Optional<Instant> when) {
        var edit = new Edit(this);
        edit.due = when;
        return edit.done();
    }

    /** Whether its time has come. */
    boolean isDue(Instant now) {
        return due.filter(when -> !now.isBefore(when)).isPresent();
    }

    /** Another replica's clock may be ahead of ours; a history that goes backwards would make negative times. */
    private static Instant notBefore(Instant earlier, Instant now) {
        return now.isBefore(earlier) ? earlier : now;
    }

    /** Another plan; what was confirmed and approved before counts no more. */
    Operation with(Plan other, Estimate estimated) {
        var edit = new Edit(this);
        edit.plan = other;
        edit.digest = other.digest();
        edit.estimate = estimated;
        edit.confirmedBy = Optional.empty();
        edit.approvals = Approvals.NONE;
        return edit.done();
    }

    Operation with(Approvals said) {
        var edit = new Edit(this);
        edit.approvals = said;
        return edit.done();
    }

    Operation with(Obstacle hindrance) {
        var edit = new Edit(this);
        edit.obstacle = Optional.of(hindrance);
        return edit.done();
    }

    /** Nothing keeps it any more. */
    Operation unhindered() {
        var edit = new Edit(this);
        edit.obstacle = Optional.empty();
        return edit.done();
    }

    /** Its password is under another key from now on. */
    Operation withSecretUnder(String key) {
        var edit = new Edit(this);
        edit.secretKey = key;
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
        private String secretKey;
        private Optional<Actor> confirmedBy;
        private Approvals approvals;
        private Attempt attempt;
        private Outcome outcome;
        private Optional<CloudFailure> failure;
        private Optional<Obstacle> obstacle;
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
            secretKey = from.secretKey;
            confirmedBy = from.confirmedBy;
            approvals = from.approvals;
            attempt = from.attempt;
            outcome = from.outcome;
            failure = from.failure;
            obstacle = from.obstacle;
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
                    secretKey,
                    confirmedBy,
                    approvals,
                    attempt,
                    outcome,
                    failure,
                    obstacle,
                    from.created,
                    changed,
                    since,
                    due);
        }
    }
}
