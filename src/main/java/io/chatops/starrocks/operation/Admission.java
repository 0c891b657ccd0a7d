package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.operation.Decision.Refusal;
import io.chatops.starrocks.operation.Verdict.Reason;
import java.util.Optional;

/** What keeps people from deciding at this moment, whatever they decide: the mode, the requester's right, an old card. */
final class Admission {
    private final Gate gate;
    private final Switch mode;

    Admission(Gate gate, Switch mode) {
        this.gate = gate;
        this.mode = mode;
    }

    /** Whether nothing new is taken at present. */
    Optional<Refusal> mode() {
        var now = mode.now().mode();
        if (now.takesRequests()) {
            return Optional.empty();
        }
        return refusal(now == Mode.STOPPED ? Reason.STOPPED : Reason.READ_ONLY);
    }

    /** Whether nothing is sent at present. */
    Optional<Refusal> sending() {
        return mode.now().mode().sends() ? Optional.empty() : refusal(Reason.STOPPED);
    }

    /** Whether its requester may not ask for this now. */
    Optional<Refusal> asking(Operation operation) {
        return mode().or(() -> gate.asking(
                        operation.requester(),
                        operation.origin().spot(),
                        Request.of(operation).aim())
                .map(Admission::lacking));
    }

    /** Whether something else was shown than what would be decided. */
    static Optional<Refusal> shown(Operation operation, String shown) {
        return operation.digest().brief().equals(shown) ? Optional.empty() : refusal(Reason.CHANGED_SINCE);
    }

    static Optional<Refusal> refusal(Reason reason) {
        return Optional.of(Refusal.of(reason));
    }

    private static Refusal lacking(Missing missing) {
        return missing.isSilence()
                ? Refusal.of(Reason.DIRECTORY_SILENT)
                : new Refusal(Reason.NOT_ALLOWED, Optional.of(missing));
    }
}
