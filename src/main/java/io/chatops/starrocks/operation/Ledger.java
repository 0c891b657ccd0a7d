package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Identities;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where moves are written: the journal and the record together, then whoever listens is told. What could not be written was not
 * done ({@link Journal.JournalUnavailable}).
 */
public final class Ledger {
    /** More than people press at one moment; whoever loses so often is told that others were first. */
    private static final int TRIES = 64;

    private final Journal journal;
    private final Audit audit;
    private final InstantSource time;
    private final OperationListener listener;
    private final Identities identities;

    /** A ledger over a journal; {@code listener} hears of each move. */
    public Ledger(Journal journal, Audit audit, InstantSource time, OperationListener listener) {
        this(journal, audit, time, listener, Identities.NONE);
    }

    /** A ledger that names the person beside the account that somebody acted by. */
    public Ledger(Journal journal, Audit audit, InstantSource time, OperationListener listener, Identities identities) {
        this.identities = identities;
        this.journal = journal;
        this.audit = audit;
        this.time = time;
        this.listener = listener;
    }

    Instant now() {
        return time.instant();
    }

    Journal journal() {
        return journal;
    }

    void add(Operation asked) {
        var entry = AuditEntry.about(
                asked,
                now(),
                Events.ASKED,
                Optional.of(asked.requester()),
                "> " + asked.status() + person(asked.requester()));
        if (!journal.add(asked, entry)) {
            throw new IllegalStateException("two operations of one id");
        }
    }

    /**
     * Takes a person's decision: a compare-and-set that is tried again with what the operation has become meanwhile, so that two
     * approvals of one moment both count and each loser's verdict is about what the winner made.
     *
     * @param wish the name of the decision, for the record
     */
    Verdict decide(OperationId id, Actor by, String wish, Function<Operation, Decision> rule) {
        for (int tries = 0; tries < TRIES; tries++) {
            var current = journal.find(id);
            if (current.isEmpty()) {
                return new Verdict.Nowhere();
            }
            var decision = rule.apply(current.get());
            if (decision instanceof Decision.Refusal refusal) {
                return refused(current.get(), by, wish, refusal);
            }
            var move = (Decision.Move) decision;
            if (write(current.get(), move, by)) {
                return new Verdict.Moved(move.next());
            }
        }
        var current = journal.find(id);
        return current.<Verdict>map(operation ->
                        refused(operation, by, wish, new Decision.Refusal(Verdict.Reason.TOO_LATE, Optional.empty())))
                .orElseGet(Verdict.Nowhere::new);
    }

    private boolean write(Operation from, Decision.Move move, Actor by) {
        var detail = way(from, move.next()) + person(by) + (move.reason().isEmpty() ? "" : ": " + move.reason());
        var entry = AuditEntry.about(move.next(), now(), move.event(), Optional.of(by), detail);
        if (!journal.replace(move.next(), entry)) {
            return false;
        }
        told(from, move.next());
        move.note().ifPresent(note -> listener.noted(move.next(), note));
        return true;
    }

    private void told(Operation from, Operation next) {
        if (from.status() != next.status()) {
            listener.left(from, next);
        }
        listener.moved(next);
    }

    /** Says no, and has it in the record. */
    Verdict refused(Operation operation, Actor by, String wish, Decision.Refusal refusal) {
        var detail = wish + " " + refusal.reason() + person(by)
                + refusal.missing()
                        .map(lacking -> " " + lacking.key() + " " + lacking.id())
                        .orElse("");
        audit.record(AuditEntry.about(operation, now(), Events.DECISION_REFUSED, Optional.of(by), detail));
        listener.refused(wish, refusal.reason());
        return new Verdict.Refused(refusal.reason(), operation, refusal.missing());
    }

    /** Something that somebody did to an operation and that did not change it. */
    void note(Operation operation, String event, Actor by) {
        audit.record(AuditEntry.about(
                operation, now(), event, Optional.of(by), operation.status().name() + person(by)));
    }

    /** A move that the bot makes by itself; false when another was first. */
    boolean move(Operation from, Operation next, String event, Optional<String> requestId, String more) {
        var detail = way(from, next) + (more.isEmpty() ? "" : " " + more);
        var entry =
                AuditEntry.about(next, now(), event, Optional.empty(), detail).answeredBy(requestId);
        if (!journal.replace(next, entry)) {
            return false;
        }
        told(from, next);
        return true;
    }

    /** A look that changed nothing but what is known; false when another was first. */
    boolean look(Operation next) {
        if (!journal.replace(next)) {
            return false;
        }
        listener.moved(next);
        return true;
    }

    void tell(Operation operation, Note note) {
        listener.noted(operation, note);
    }

    /** Who somebody is, where the account alone does not tell. */
    private String person(Actor by) {
        return identities.name(by).map(name -> " by " + name).orElse("");
    }

    private static String way(Operation from, Operation next) {
        return from.status() == next.status() ? next.status().name() : from.status() + " > " + next.status();
    }
}
