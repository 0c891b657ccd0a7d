package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Switch;
import java.time.Instant;
import java.util.Optional;

/**
 * Attends to what waits for people: reminds those who have to approve, asks the second group, and ends what nobody decided in time.
 * Expired is not rejected: nobody said no. Each of these is a move in the journal, so that of several replicas one does it, once.
 */
final class Attendant {
    private final Ledger ledger;
    private final Pen pen;
    private final Switch mode;

    Attendant(Ledger ledger, Pen pen, Switch mode) {
        this.ledger = ledger;
        this.pen = pen;
        this.mode = mode;
    }

    void attend(Operation operation) {
        if (!operation.isDue(ledger.now())) {
            return;
        }
        if (operation.approvals().demand().isPresent() && operation.status() == Status.AWAITING_APPROVAL) {
            approval(operation);
        } else {
            expire(operation);
        }
    }

    private void approval(Operation operation) {
        var due = Waiting.due(operation, ledger.now());
        if (due.isEmpty()) {
            // the replica that set the time has a clock behind ours, or it was put off: nothing is due by our count
            ledger.journal().claim(operation, later(operation));
        } else if (due.get() == Waiting.Due.EXPIRE) {
            expire(operation);
        } else if (!mode.now().mode().takesRequests()) {
            // nobody could approve now: a reminder would send people to a button that refuses them
            ledger.journal().claim(operation, ledger.now().plus(Patience.HOLD));
        } else if (due.get() == Waiting.Due.ESCALATE) {
            say(operation, operation.approvals().withSecondGroup(), Events.ESCALATED, Note.ESCALATED);
        } else {
            say(operation, Waiting.reminded(operation, ledger.now()), Events.REMINDED, Note.REMINDED);
        }
    }

    private void say(Operation operation, Approvals said, String event, Note note) {
        var told = operation.with(said);
        pen.noted(operation, told.stay(ledger.now(), Optional.of(Waiting.next(told))), event, note);
    }

    /** Never in the past, so that it is not looked at without end. */
    private Instant later(Operation operation) {
        var next = Waiting.next(operation);
        var soonest = ledger.now().plusSeconds(1);
        return next.isBefore(soonest) ? soonest : next;
    }

    private void expire(Operation operation) {
        var end = operation.status() == Status.DRAFT ? Status.CANCELLED : Status.EXPIRED;
        pen.move(operation, operation.become(end, ledger.now(), Optional.empty()), Events.EXPIRED);
    }
}
