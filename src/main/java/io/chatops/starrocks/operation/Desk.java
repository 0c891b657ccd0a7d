package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.instance.Digest;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where people's decisions about operations are taken. Each is a compare-and-set in the journal: the first wins, everybody else is
 * told what the operation has become. A decision that cannot be remembered is not taken ({@link Journal.JournalUnavailable}).
 */
public final class Desk {
    /** How long a summary waits for its final confirmation. Source: create-flow, "expiry". */
    public static final Duration CONFIRMATION = Duration.ofHours(24);

    private final Journal journal;
    private final SecretBox secrets;
    private final InstantSource time;
    private final Supplier<OperationId> ids;
    private final Supplier<String> clientTokens;
    private final OperationListener listener;

    /** A desk over a journal; {@code listener} hears of each move. */
    public Desk(
            Journal journal,
            SecretBox secrets,
            InstantSource time,
            Supplier<OperationId> ids,
            Supplier<String> clientTokens,
            OperationListener listener) {
        this.journal = journal;
        this.secrets = secrets;
        this.time = time;
        this.ids = ids;
        this.clientTokens = clientTokens;
        this.listener = listener;
    }

    /** A new id, to be given to {@link #ask}. */
    public OperationId newId() {
        return ids.get();
    }

    /** Takes a plan in as a new operation that waits for its requester's final word. */
    public Operation ask(
            OperationId id, Actor requester, Origin origin, Plan plan, Estimate estimate, Secret password) {
        var now = time.instant();
        var asked =
                Operation.asked(id, clientTokens.get(), requester, origin, plan, estimate, now, now.plus(CONFIRMATION));
        if (!journal.add(asked)) {
            throw new IllegalStateException("two operations of one id");
        }
        secrets.put(asked.id().value(), password);
        return asked;
    }

    /** Puts a changed plan in place of the one that was sent back to be edited. */
    public Verdict askAgain(OperationId id, Actor requester, Plan plan, Estimate estimate, Secret password) {
        var verdict = move(
                id,
                requester,
                Optional.empty(),
                Status.AWAITING_CONFIRMATION,
                operation -> operation
                        .with(plan, estimate)
                        .become(
                                Status.AWAITING_CONFIRMATION,
                                time.instant(),
                                Optional.of(time.instant().plus(CONFIRMATION))));
        if (verdict instanceof Verdict.Moved) {
            secrets.put(id.value(), password);
        }
        return verdict;
    }

    /** The final confirmation, for what {@code shown} says. It is neither an approval nor a password, which also make an operation ready. */
    public Verdict confirm(OperationId id, Actor by, String shown) {
        var current = journal.find(id).filter(operation -> operation.requester().equals(by));
        if (current.isPresent() && current.get().status() != Status.AWAITING_CONFIRMATION) {
            return new Verdict.Refused(Verdict.Reason.TOO_LATE, current.get());
        }
        return move(
                id,
                by,
                Optional.of(shown),
                Status.READY,
                operation -> operation.confirmed(by).become(Status.READY, time.instant(), Optional.of(time.instant())));
    }

    /** Sends an operation back to its requester's wizard. */
    public Verdict edit(OperationId id, Actor by) {
        return move(
                id,
                by,
                Optional.empty(),
                Status.DRAFT,
                operation -> operation.become(
                        Status.DRAFT, time.instant(), Optional.of(time.instant().plus(CONFIRMATION))));
    }

    /** Ends an operation before anything was sent. */
    public Verdict cancel(OperationId id, Actor by) {
        var verdict = move(
                id,
                by,
                Optional.empty(),
                Status.CANCELLED,
                operation -> operation.become(Status.CANCELLED, time.instant(), Optional.empty()));
        if (verdict instanceof Verdict.Moved) {
            secrets.forget(id.value());
        }
        return verdict;
    }

    /** The password of an operation that waits for it. */
    public Verdict provideSecret(OperationId id, Actor by, Secret password) {
        var current = journal.find(id);
        if (current.isEmpty() || !current.get().requester().equals(by)) {
            return refusedFor(current);
        }
        if (current.get().status() != Status.AWAITING_SECRET) {
            return new Verdict.Refused(Verdict.Reason.TOO_LATE, current.get());
        }
        secrets.put(id.value(), password);
        var verdict = move(
                id,
                by,
                Optional.empty(),
                Status.READY,
                operation -> operation.become(Status.READY, time.instant(), Optional.of(time.instant())));
        if (verdict instanceof Verdict.Refused refused
                && refused.operation().status().settled()) {
            secrets.forget(id.value());
        }
        return verdict;
    }

    /** Has the worker look at an operation at once. */
    public Verdict checkNow(OperationId id, Actor by) {
        var current = journal.find(id);
        if (current.isEmpty()) {
            return new Verdict.Nowhere();
        }
        var status = current.get().status();
        if (status != Status.SUBMITTED && status != Status.STILL_CREATING) {
            return new Verdict.Refused(Verdict.Reason.TOO_LATE, current.get());
        }
        return new Verdict.Moved(current.get());
    }

    /** The operation as it stands. */
    public Optional<Operation> find(OperationId id) {
        return journal.find(id);
    }

    /** The operation of a digest's beginning is what was shown. */
    private static boolean shows(Digest digest, String shown) {
        return digest.brief().equals(shown);
    }

    private Verdict move(
            OperationId id, Actor by, Optional<String> shown, Status to, Function<Operation, Operation> change) {
        var current = journal.find(id);
        if (current.isEmpty()) {
            return new Verdict.Nowhere();
        }
        var operation = current.get();
        if (!operation.requester().equals(by)) {
            return new Verdict.Refused(Verdict.Reason.NOT_YOURS, operation);
        }
        if (!operation.mayBecome(to)) {
            return new Verdict.Refused(Verdict.Reason.TOO_LATE, operation);
        }
        if (shown.isPresent() && !shows(operation.digest(), shown.get())) {
            return new Verdict.Refused(Verdict.Reason.CHANGED_SINCE, operation);
        }
        var next = change.apply(operation);
        if (!journal.replace(next)) {
            return new Verdict.Refused(Verdict.Reason.TOO_LATE, journal.find(id).orElse(operation));
        }
        listener.moved(next);
        return new Verdict.Moved(next);
    }

    private static Verdict refusedFor(Optional<Operation> operation) {
        return operation
                .<Verdict>map(found -> new Verdict.Refused(Verdict.Reason.NOT_YOURS, found))
                .orElseGet(Verdict.Nowhere::new);
    }
}
