package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Eligibility;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.operation.Decision.Move;
import io.chatops.starrocks.operation.Decision.Refusal;
import io.chatops.starrocks.operation.Verdict.Reason;
import java.time.Instant;
import java.util.Optional;

/** Where those decide who were not the ones to ask: approvals, rejections, and going ahead without them. */
final class Panel {
    private final Ledger ledger;
    private final Gate gate;
    private final Admission admission;

    Panel(Ledger ledger, Gate gate, Admission admission) {
        this.ledger = ledger;
        this.gate = gate;
        this.admission = admission;
    }

    Verdict approve(OperationId id, Actor by, String shown) {
        return ledger.decide(
                id,
                by,
                "approve",
                operation -> Decision.unless(
                        before(operation, by)
                                .or(() -> open(operation, shown))
                                .or(admission::mode)
                                .or(() -> judged(by, approving(operation, by))),
                        () -> approved(operation, by, ledger.now())));
    }

    Verdict reject(OperationId id, Actor by, String shown, String reason) {
        return ledger.decide(
                id,
                by,
                "reject",
                operation -> Decision.unless(
                        open(operation, shown).or(() -> worded(reason)).or(() -> judged(by, approving(operation, by))),
                        () -> rejected(operation, by, reason, ledger.now())));
    }

    Verdict breakGlass(OperationId id, Actor by, String shown, String reason) {
        return ledger.decide(
                id,
                by,
                "break_glass",
                operation -> Decision.unless(
                        open(operation, shown)
                                .or(admission::mode)
                                .or(() -> worded(reason))
                                .or(() -> judged(
                                        by,
                                        gate.mayBreakGlass(
                                                by, operation.origin().spot(), demand(operation)))),
                        () -> broken(operation, by, reason, ledger.now())));
    }

    private static Decision approved(Operation operation, Actor by, Instant now) {
        var counted = operation.with(operation.approvals().approved(by, now));
        var next = counted.approvals().enough()
                ? ready(counted, now)
                : counted.stay(now, Optional.of(Waiting.next(counted)));
        return Move.to(next, Events.APPROVED).noting(Note.APPROVED);
    }

    private static Decision rejected(Operation operation, Actor by, String reason, Instant now) {
        var said = operation.with(operation.approvals().rejected(by, reason, now));
        return Move.to(said.become(Status.REJECTED, now, Optional.empty()), Events.REJECTED)
                .because(reason);
    }

    private static Decision broken(Operation operation, Actor by, String reason, Instant now) {
        var said = operation.with(operation.approvals().broken(by, reason, now));
        return Move.to(ready(said, now), Events.GLASS_BROKEN).because(reason).noting(Note.BROKEN_GLASS);
    }

    private static Operation ready(Operation operation, Instant now) {
        return operation.become(Status.READY, now, Optional.of(now.plus(Patience.GRACE)));
    }

    /** Somebody who presses twice is told so, also when theirs was the last approval. */
    private Optional<Refusal> before(Operation operation, Actor by) {
        return operation.approvals().approvedBy(by, gate.identities())
                ? Admission.refusal(Reason.APPROVED_BEFORE)
                : Optional.empty();
    }

    private static Optional<Refusal> open(Operation operation, String shown) {
        return operation.status() == Status.AWAITING_APPROVAL
                ? Admission.shown(operation, shown)
                : Admission.refusal(Reason.TOO_LATE);
    }

    private static Optional<Refusal> worded(String reason) {
        return reason.isBlank() ? Admission.refusal(Reason.NO_REASON) : Optional.empty();
    }

    private Eligibility approving(Operation operation, Actor by) {
        return gate.mayApprove(
                by,
                operation.requester(),
                operation.origin().spot(),
                demand(operation),
                operation.approvals().escalated());
    }

    private static Demand demand(Operation operation) {
        return operation.approvals().demand().orElseThrow();
    }

    private static Optional<Refusal> judged(Actor by, Eligibility eligibility) {
        return switch (eligibility) {
            case YES -> Optional.empty();
            case OWN_REQUEST -> Admission.refusal(Reason.OWN_REQUEST);
            case NOT_AN_APPROVER -> Admission.refusal(Reason.NOT_AN_APPROVER);
            case OUTSIDER -> Admission.refusal(Reason.NOT_ALLOWED);
            case UNMAPPED -> Optional.of(new Refusal(Reason.NOT_ALLOWED, Optional.of(Gate.unmapped(by))));
            case UNKNOWN -> Admission.refusal(Reason.DIRECTORY_SILENT);
        };
    }
}
