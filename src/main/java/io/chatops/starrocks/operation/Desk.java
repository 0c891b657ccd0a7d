package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.operation.Decision.Move;
import io.chatops.starrocks.operation.Decision.Refusal;
import io.chatops.starrocks.operation.Verdict.Reason;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where people's decisions about operations are taken. Each is a compare-and-set in the journal: the first wins, everybody else is
 * told what the operation has become; two approvals of one moment both count. Rights and mode are looked at anew each time. A decision
 * that cannot be remembered is not taken ({@link Journal.JournalUnavailable}).
 *
 * <p>Nothing here asks whether a time is over: the replica that set it and the one where somebody presses may differ by their clocks,
 * so only the worker ends what nobody decided, and until then a decision counts.
 */
public final class Desk {
    /** How long a summary waits for its final confirmation. Source: create-flow, "expiry". */
    public static final Duration CONFIRMATION = Duration.ofHours(24);

    private final Ledger ledger;
    private final SecretBox secrets;
    private final Gate gate;
    private final Admission admission;
    private final Panel panel;
    private final Ids ids;

    /** A desk over a ledger. */
    public Desk(Ledger ledger, SecretBox secrets, Gate gate, Switch mode, Ids ids) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.gate = gate;
        this.admission = new Admission(gate, mode);
        this.panel = new Panel(ledger, gate, admission);
        this.ids = ids;
    }

    /** A new id, to be given to {@link #ask}. */
    public OperationId newId() {
        return ids.operations().get();
    }

    /** Whether others would have to agree to a plan, and whether there are enough who may: to be said before it is asked for. */
    public Ruling foresee(Actor requester, Spot spot, Plan plan, Estimate estimate) {
        return gate.rule(requester, spot, Request.of(plan, estimate));
    }

    /**
     * Takes a plan in as a new operation that waits for its requester's final word. One that is refused is not remembered.
     *
     * @param secretKey where the secret box of whichever replica was given the password holds it; another for each password
     */
    public Verdict ask(OperationId id, Actor requester, Origin origin, Plan plan, Estimate estimate, String secretKey) {
        var asked = Operation.asked(
                id,
                ids.clientTokens().get(),
                secretKey,
                requester,
                origin,
                plan,
                estimate,
                ledger.now(),
                ledger.now().plus(CONFIRMATION));
        var refusal = admission.asking(asked);
        if (refusal.isPresent()) {
            return ledger.refused(asked, requester, "ask", refusal.get());
        }
        ledger.add(asked);
        return new Verdict.Moved(asked);
    }

    /** Puts a changed plan in place of the one that was sent back to be edited; what was approved before is void. */
    public Verdict askAgain(OperationId id, Actor requester, Plan plan, Estimate estimate, String secretKey) {
        var before = find(id).map(Operation::secretKey).filter(key -> !key.equals(secretKey));
        var verdict = own(id, requester, "ask_again", Status.AWAITING_CONFIRMATION, operation -> {
            var changed = operation.with(plan, estimate).withSecretUnder(secretKey);
            return Decision.unless(
                    admission.asking(changed),
                    () -> to(changed, Status.AWAITING_CONFIRMATION, CONFIRMATION, Events.ASKED_AGAIN));
        });
        if (verdict instanceof Verdict.Moved) {
            before.ifPresent(secrets::forget);
        }
        return verdict;
    }

    /** The final confirmation, for what {@code shown} says. It is neither an approval nor a password, which also make an operation ready. */
    public Verdict confirm(OperationId id, Actor by, String shown) {
        return own(
                id,
                by,
                "confirm",
                Status.AWAITING_APPROVAL,
                operation -> Decision.unless(
                        Admission.shown(operation, shown).or(() -> admission.asking(operation)),
                        () -> confirmed(operation.confirmed(by))));
    }

    private Decision confirmed(Operation operation) {
        var ruling = gate.rule(operation.requester(), operation.origin().spot(), Request.of(operation));
        if (ruling instanceof Ruling.Nobody) {
            return Refusal.of(Reason.NOBODY_CAN_APPROVE);
        }
        if (ruling instanceof Ruling.Demanded demanded) {
            var waiting = operation
                    .with(Approvals.of(demanded.demand()))
                    .become(Status.AWAITING_APPROVAL, ledger.now(), Optional.empty());
            return Move.to(waiting.dueAt(Optional.of(Waiting.next(waiting))), Events.APPROVAL_DEMANDED);
        }
        return to(operation, Status.READY, Patience.GRACE, Events.CONFIRMED);
    }

    /** One of the approvals that are needed, for what {@code shown} says; the last of them makes the operation ready. */
    public Verdict approve(OperationId id, Actor by, String shown) {
        return panel.approve(id, by, shown);
    }

    /** An approver's no, which ends the operation; it needs a reason. Approve or reject, the first wins. */
    public Verdict reject(OperationId id, Actor by, String shown, String reason) {
        return forgetting(panel.reject(id, by, shown, withoutPassword(id, reason)));
    }

    /** Goes ahead without the approvals, by somebody whom the rule lets; it needs a reason, and everybody is told. */
    public Verdict breakGlass(OperationId id, Actor by, String shown, String reason) {
        return panel.breakGlass(id, by, shown, withoutPassword(id, reason));
    }

    /** The very password that is held for the operation is no word of a reason, whatever it looks like. */
    private String withoutPassword(OperationId id, String reason) {
        return find(id).flatMap(operation -> secrets.find(operation.secretKey()))
                .map(password -> Masker.knowing(List.of(password)).mask(reason))
                .orElse(reason);
    }

    /** Sends an operation back to its requester's wizard. */
    public Verdict edit(OperationId id, Actor by) {
        return own(id, by, "edit", Status.DRAFT, operation -> to(operation, Status.DRAFT, CONFIRMATION, Events.EDITED));
    }

    /** Ends an operation before anything was sent. */
    public Verdict cancel(OperationId id, Actor by) {
        return forgetting(own(
                id,
                by,
                "cancel",
                Status.CANCELLED,
                operation ->
                        Move.to(operation.become(Status.CANCELLED, ledger.now(), Optional.empty()), Events.CANCELLED)));
    }

    /**
     * The password of an operation that waits for it. It is put under a key of its own, so that whatever another replica still holds
     * can never be sent.
     */
    public Verdict provideSecret(OperationId id, Actor by, Secret password) {
        var key = ids.secretKeys().get();
        secrets.put(key, password);
        var kept = false;
        try {
            var verdict = own(id, by, "provide_secret", Status.READY, operation -> given(operation, key));
            kept = verdict instanceof Verdict.Moved;
            return verdict;
        } finally {
            if (!kept) {
                secrets.forget(key);
            }
        }
    }

    private Decision given(Operation operation, String key) {
        if (operation.status() != Status.AWAITING_SECRET) {
            return Refusal.of(Reason.TOO_LATE);
        }
        return Decision.unless(
                admission.sending(),
                () -> to(operation.withSecretUnder(key), Status.READY, Patience.GRACE, Events.PASSWORD_GIVEN));
    }

    /** Has the worker look at an operation at once. */
    public Verdict checkNow(OperationId id, Actor by) {
        var current = journal().find(id);
        if (current.isEmpty()) {
            return new Verdict.Nowhere();
        }
        var operation = current.get();
        if (operation.status() != Status.SUBMITTED && operation.status() != Status.STILL_CREATING) {
            return ledger.refused(operation, by, "check", Refusal.of(Reason.TOO_LATE));
        }
        ledger.note(operation, Events.CHECKED, by);
        return new Verdict.Moved(operation);
    }

    /** The operation as it stands. */
    public Optional<Operation> find(OperationId id) {
        return journal().find(id);
    }

    /** A decision that is its requester's alone, by whichever of their accounts, where the operation may still become {@code to}. */
    private Verdict own(OperationId id, Actor by, String wish, Status to, Function<Operation, Decision> rule) {
        return ledger.decide(id, by, wish, operation -> {
            if (!gate.identities().same(operation.requester(), by)) {
                return Refusal.of(Reason.NOT_YOURS);
            }
            return operation.mayBecome(to) ? rule.apply(operation) : Refusal.of(Reason.TOO_LATE);
        });
    }

    private Decision to(Operation operation, Status next, Duration wait, String event) {
        Instant now = ledger.now();
        return Move.to(operation.unhindered().become(next, now, Optional.of(now.plus(wait))), event);
    }

    /** What has ended needs its password no more. */
    private Verdict forgetting(Verdict verdict) {
        if (verdict instanceof Verdict.Moved moved) {
            secrets.forget(moved.operation().secretKey());
        }
        return verdict;
    }

    private Journal journal() {
        return ledger.journal();
    }
}
