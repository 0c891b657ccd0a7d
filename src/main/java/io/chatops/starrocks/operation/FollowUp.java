package io.chatops.starrocks.operation;

import io.chatops.starrocks.instance.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an operation becomes with each look at the instance that is being made. Pure. */
final class FollowUp {
    private final Patience patience;

    FollowUp(Patience patience) {
        this.patience = patience;
    }

    /** The instance was seen; {@code addresses} are known once it runs. */
    Operation seen(Operation operation, Instance instance, List<String> addresses, Instant now) {
        var status = instance.status();
        var known = operation.with(operation.outcome().seen(status.word()).reachedAt(addresses));
        if (status.running()) {
            return known.become(Status.RUNNING, now, Optional.empty());
        }
        if (status.failed()) {
            return known.become(Status.FAILED, now, Optional.empty());
        }
        return notYet(known, now);
    }

    /** The instance was not seen, or is not ready: when to look again. */
    Operation notYet(Operation operation, Instant now) {
        if (operation.status() == Status.STILL_CREATING) {
            return operation.stay(now, Optional.empty());
        }
        if (!now.isBefore(operation.since().plus(patience.following()))) {
            return operation.become(Status.STILL_CREATING, now, Optional.empty());
        }
        boolean watched = now.isBefore(operation.since().plus(patience.watched()));
        return operation.stay(now, Optional.of(now.plus(watched ? patience.poll() : patience.slowPoll())));
    }
}
