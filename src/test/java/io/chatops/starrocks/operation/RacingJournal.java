package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A journal with which somebody else does something just before each write. */
final class RacingJournal implements Journal {
    private final Journal journal;
    private final Runnable first;

    RacingJournal(Journal journal, Runnable first) {
        this.journal = journal;
        this.first = first;
    }

    @Override
    public boolean add(Operation operation, AuditEntry entry) {
        first.run();
        return journal.add(operation, entry);
    }

    @Override
    public boolean replace(Operation next, AuditEntry entry) {
        first.run();
        return journal.replace(next, entry);
    }

    @Override
    public boolean claim(Operation seen, Instant until) {
        return journal.claim(seen, until);
    }

    @Override
    public boolean claimCopy(OperationId id, Copy copy, Instant now, Instant until) {
        return journal.claimCopy(id, copy, now, until);
    }

    @Override
    public boolean replace(Operation next) {
        first.run();
        return journal.replace(next);
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return journal.find(id);
    }

    @Override
    public List<Operation> due(Instant now, int limit) {
        return journal.due(now, limit);
    }

    @Override
    public List<Operation> askedBy(Actor requester, int limit) {
        return journal.askedBy(requester, limit);
    }

    @Override
    public List<Operation> in(List<Status> statuses, int limit) {
        return journal.in(statuses, limit);
    }

    @Override
    public void posted(OperationId id, Copy copy) {
        journal.posted(id, copy);
    }

    @Override
    public List<Copy> copies(OperationId id) {
        return journal.copies(id);
    }

    @Override
    public void drawn(OperationId id, Copy copy) {
        journal.drawn(id, copy);
    }

    @Override
    public List<OperationId> behind(int limit) {
        return journal.behind(limit);
    }
}
