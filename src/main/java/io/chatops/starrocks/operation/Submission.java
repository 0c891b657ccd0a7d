package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Instance;
import java.time.Instant;
import java.util.Optional;

/**
 * What an operation becomes with each answer of the cloud while it is being submitted. Pure: it neither calls nor waits, so each
 * rule about sending once, looking and sending again can be read and tested here.
 */
final class Submission {
    private final Patience patience;

    Submission(Patience patience) {
        this.patience = patience;
    }

    /** A call is about to be sent. */
    Operation begin(Operation operation, Instant now) {
        var sending = operation.unhindered().with(operation.attempt().begun(now));
        var lease = Optional.of(now.plus(patience.lease()));
        return operation.status() == Status.SUBMITTING
                ? sending.stay(now, lease)
                : sending.become(Status.SUBMITTING, now, lease);
    }

    /** The service took the order. */
    Operation taken(Operation operation, Created created, String requestId, Instant now) {
        var made = operation.outcome().made(created.instance(), created.order(), requestId);
        return operation.with(made).become(Status.SUBMITTED, now, Optional.of(now.plus(patience.poll())));
    }

    /** The service refused, or did not answer. */
    Operation refused(Operation operation, CloudFailure failure, Instant now) {
        var known = operation.with(operation.attempt().answered(failure)).with(failure);
        boolean again = failure.kind() == Kind.THROTTLED && known.attempt().count() <= patience.resends();
        if (again) {
            return known.stay(now, Optional.of(now.plus(patience.pause(failure.retryAfter()))));
        }
        return ended(known, now);
    }

    /** It may not be sent, and no waiting mends that. What was never sent is cancelled; what may have been is still looked for. */
    Operation barred(Operation operation, Obstacle obstacle, Instant now) {
        var known = operation.with(obstacle);
        return switch (operation.status()) {
            case READY -> known.become(Status.CANCELLED, now, Optional.empty());
            case SUBMITTING -> ended(known, now);
            default -> notFound(known, now);
        };
    }

    /**
     * Whether a call that the service put off may still be sent again: by the time that a wait is over, what an earlier call may
     * have made must not have been forgotten by the service, which knows it by its token.
     */
    boolean mayRepeat(Operation operation, Instant now) {
        return !operation.attempt().uncertain() || withinWindow(operation, now);
    }

    private Operation ended(Operation operation, Instant now) {
        return operation.attempt().uncertain()
                ? operation.become(Status.UNKNOWN, now, Optional.of(now.plus(patience.pause())))
                : operation.become(Status.REFUSED, now, Optional.empty());
    }

    /** The time of a call is over and nobody wrote its answer down: the process that sent it is gone. */
    Operation lost(Operation operation, Instant now) {
        return operation.with(operation.attempt().lost()).become(Status.UNKNOWN, now, Optional.of(now));
    }

    /** An unknown outcome was looked for by its tag. */
    Operation found(Operation operation, Page<Instance> page, String requestId, Instant now) {
        var instance = page.items().get(0);
        var made = operation
                .outcome()
                .made(instance.id(), Optional.empty(), requestId)
                .seen(instance.status().word());
        return operation.with(made).become(Status.SUBMITTED, now, Optional.of(now));
    }

    /** Whether the same bytes may be sent again now that nothing was found. */
    boolean maySendAgain(Operation operation, boolean passwordHeld, Instant now) {
        var attempt = operation.attempt();
        boolean refusedSince =
                attempt.answer().filter(CloudFailure::nothingWasDone).isPresent();
        return passwordHeld
                && !(refusedSince && attempt.answer().get().kind() != Kind.THROTTLED)
                && attempt.count() <= patience.resends()
                && withinWindow(operation, now);
    }

    private boolean withinWindow(Operation operation, Instant now) {
        return operation
                .attempt()
                .first()
                .filter(first -> now.isBefore(first.plus(patience.resendWindow())))
                .isPresent();
    }

    /** Nothing was found, or looking failed, and nothing may be sent: look again, or give up and say so. */
    Operation notFound(Operation operation, Instant now) {
        var lookedUntil = operation.since().plus(patience.looking());
        if (now.isBefore(lookedUntil)) {
            return operation.stay(now, Optional.of(now.plus(patience.look())));
        }
        return operation.become(Status.UNSETTLED, now, Optional.empty());
    }

    /** The query that finds what this operation made and nothing else. */
    static InstanceQuery lookFor(Operation operation) {
        return InstanceQuery.byTag(
                operation.plan().region(),
                Creation.OPERATION_TAG,
                operation.id().value());
    }
}
