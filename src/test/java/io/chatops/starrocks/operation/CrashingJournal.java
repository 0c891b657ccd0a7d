package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The journal as one process sees it that may end at any write, before it or after it; it does nothing more after that. */
final class CrashingJournal implements Journal, Audit {
    private final Journal journal;
    private final Audit audit;
    private final Histories histories;
    private final BooleanSupplier luck;
    private volatile boolean dead;

    CrashingJournal(Journal journal, Audit audit, Histories histories, BooleanSupplier luck) {
        this.journal = journal;
        this.audit = audit;
        this.histories = histories;
        this.luck = luck;
    }

    /** The process has ended. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        Crash() {
            super("the process ends here", null, false, false);
        }
    }

    boolean dead() {
        return dead;
    }

    /** Ends the process if luck has it so. */
    void mayCrash() {
        live();
        if (luck.getAsBoolean()) {
            dead = true;
            throw new Crash();
        }
    }

    private void live() {
        if (dead) {
            throw new Crash();
        }
    }

    private <T> T written(Supplier<T> write) {
        mayCrash();
        var done = write.get();
        mayCrash();
        return done;
    }

    private boolean kept(boolean done, Operation operation) {
        if (done) {
            histories.wrote(operation);
        }
        return done;
    }

    @Override
    public boolean add(Operation operation, AuditEntry entry) {
        return written(() -> kept(journal.add(operation, entry), operation));
    }

    @Override
    public boolean replace(Operation next, AuditEntry entry) {
        return written(() -> kept(journal.replace(next, entry), next));
    }

    @Override
    public boolean replace(Operation next) {
        return written(() -> kept(journal.replace(next), next));
    }

    @Override
    public boolean claim(Operation seen, Instant until) {
        return written(() -> journal.claim(seen, until));
    }

    @Override
    public void record(AuditEntry entry) {
        live();
        audit.record(entry);
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        live();
        return journal.find(id);
    }

    @Override
    public List<Operation> due(Instant now, int limit) {
        live();
        return journal.due(now, limit);
    }

    @Override
    public List<Operation> askedBy(Actor requester, int limit) {
        live();
        return journal.askedBy(requester, limit);
    }

    @Override
    public List<Operation> in(List<Status> statuses, int limit) {
        live();
        return journal.in(statuses, limit);
    }

    @Override
    public void posted(OperationId id, Copy copy) {
        live();
        journal.posted(id, copy);
    }

    @Override
    public List<Copy> copies(OperationId id) {
        live();
        return journal.copies(id);
    }

    @Override
    public boolean claimCopy(OperationId id, Copy copy, Instant now, Instant until) {
        live();
        return journal.claimCopy(id, copy, now, until);
    }

    @Override
    public void drawn(OperationId id, Copy copy) {
        live();
        journal.drawn(id, copy);
    }

    @Override
    public List<OperationId> behind(int limit) {
        live();
        return journal.behind(limit);
    }
}
