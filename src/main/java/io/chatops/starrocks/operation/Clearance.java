package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Eligibility;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.operation.Obstacle.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an operation may be sent at this moment: asked of the kill switch, the policy and the platform again before each send. */
final class Clearance {
    private final Gate gate;
    private final Switch mode;

    Clearance(Gate gate, Switch mode) {
        this.gate = gate;
        this.mode = mode;
    }

    /** Whether nothing is sent at all at present. */
    boolean stopped() {
        return !mode.now().mode().sends();
    }

    /** What keeps it from being sent; empty when nothing does. */
    Optional<Obstacle> obstacle(Operation operation) {
        if (stopped()) {
            return Optional.of(Obstacle.of(Kind.STOPPED));
        }
        if (!operation.digest().equals(operation.plan().digest())) {
            return Optional.of(Obstacle.of(Kind.CHANGED_SINCE));
        }
        return requester(operation).or(() -> approvers(operation));
    }

    private Optional<Obstacle> requester(Operation operation) {
        var requester = operation.requester();
        var missing = gate.asking(
                requester, operation.origin().spot(), Request.of(operation).aim());
        return missing.map(lacking -> lacking.isSilence()
                ? Obstacle.of(Kind.DIRECTORY_SILENT, requester)
                : Obstacle.of(Kind.REQUESTER_NOT_ALLOWED, requester));
    }

    /** Whoever broke the glass stands for everybody; their right is then the one that counts. */
    private Optional<Obstacle> approvers(Operation operation) {
        var approvals = operation.approvals();
        if (approvals.demand().isEmpty()) {
            return Optional.empty();
        }
        var demand = approvals.demand().get();
        boolean counted = approvals.breakGlass().isPresent() || approvals.persons(gate.identities()) >= demand.needed();
        if (!approvals.enough() || !counted) {
            return Optional.of(Obstacle.of(Kind.NOT_APPROVED));
        }
        var spot = operation.origin().spot();
        var found = approvals
                .breakGlass()
                .map(broken -> Stream.of(judged(broken.by(), gate.mayBreakGlass(broken.by(), spot, demand))))
                .orElseGet(() -> approvals.given().stream().map(given -> approver(operation, demand, given.by())))
                .flatMap(Optional::stream)
                .toList();
        return found.stream()
                .filter(obstacle -> obstacle.kind() == Kind.APPROVER_NOT_ALLOWED)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private Optional<Obstacle> approver(Operation operation, Demand demand, Actor by) {
        var approvals = operation.approvals();
        var eligibility =
                gate.mayApprove(by, operation.requester(), operation.origin().spot(), demand, approvals.escalated());
        return judged(by, eligibility);
    }

    private static Optional<Obstacle> judged(Actor actor, Eligibility eligibility) {
        return switch (eligibility) {
            case YES -> Optional.empty();
            case UNKNOWN -> Optional.of(Obstacle.of(Kind.DIRECTORY_SILENT, actor));
            case OWN_REQUEST, NOT_AN_APPROVER, OUTSIDER, UNMAPPED ->
                Optional.of(Obstacle.of(Kind.APPROVER_NOT_ALLOWED, actor));
        };
    }
}
