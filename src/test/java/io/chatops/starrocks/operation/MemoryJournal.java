package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The journal's contract at its plainest, for tests of whatever uses a journal; says that it is unavailable when told to. */
public final class MemoryJournal implements Journal, Audit {
    private static final Comparator<Operation> BY_ID =
            Comparator.comparing(operation -> operation.id().value());

    private final Map<OperationId, Operation> operations = new HashMap<>();
    private final Map<OperationId, List<Copy>> copies = new HashMap<>();
    private final Map<String, Instant> leases = new HashMap<>();
    private final List<AuditEntry> entries = new ArrayList<>();
    private boolean lost;

    /** From now on every call fails, or works again. */
    public synchronized void lost(boolean now) {
        lost = now;
    }

    @Override
    public synchronized boolean add(Operation operation, AuditEntry entry) {
        reach();
        if (operations.putIfAbsent(operation.id(), operation) != null) {
            return false;
        }
        entries.add(entry);
        return true;
    }

    @Override
    public synchronized void record(AuditEntry entry) {
        reach();
        entries.add(entry);
    }

    /** The record so far. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized Optional<Operation> find(OperationId id) {
        reach();
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public synchronized boolean replace(Operation next, AuditEntry entry) {
        boolean replaced = replace(next);
        if (replaced) {
            entries.add(entry);
        }
        return replaced;
    }

    @Override
    public synchronized boolean claim(Operation seen, Instant until) {
        reach();
        var stored = operations.get(seen.id());
        if (stored == null
                || stored.version() != seen.version()
                || !stored.due().equals(seen.due())) {
            return false;
        }
        operations.put(seen.id(), stored.dueAt(Optional.of(until)));
        return true;
    }

    @Override
    public synchronized boolean replace(Operation next) {
        reach();
        var stored = operations.get(next.id());
        if (stored == null || stored.version() != next.version() - 1) {
            return false;
        }
        operations.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized List<Operation> due(Instant now, int limit) {
        return select(
                operation -> operation.due().filter(due -> !due.isAfter(now)).isPresent(),
                Comparator.comparing(operation -> operation.due().orElseThrow()),
                limit);
    }

    @Override
    public synchronized List<Operation> askedBy(Actor requester, int limit) {
        return select(
                operation -> operation.requester().equals(requester),
                Comparator.comparing(Operation::created).reversed(),
                limit);
    }

    @Override
    public synchronized List<Operation> in(List<Status> statuses, int limit) {
        return select(
                operation -> statuses.contains(operation.status()), Comparator.comparing(Operation::created), limit);
    }

    @Override
    public synchronized void posted(OperationId id, Copy copy) {
        reach();
        var known = copies.computeIfAbsent(id, unknown -> new ArrayList<>());
        if (known.stream().noneMatch(other -> sameMessage(other, copy))) {
            known.add(copy);
        } else {
            shows(id, copy);
        }
    }

    @Override
    public synchronized List<Copy> copies(OperationId id) {
        reach();
        return List.copyOf(copies.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized boolean claimCopy(OperationId id, Copy copy, Instant now, Instant until) {
        boolean known = copies(id).stream().anyMatch(other -> sameMessage(other, copy));
        var held = leases.get(lease(id, copy));
        if (!known || (held != null && now.isBefore(held))) {
            return false;
        }
        leases.put(lease(id, copy), until);
        return true;
    }

    private static String lease(OperationId id, Copy copy) {
        return id + " " + copy.drawnAt(0);
    }

    @Override
    public synchronized void drawn(OperationId id, Copy copy) {
        reach();
        leases.remove(lease(id, copy));
        shows(id, copy);
    }

    private void shows(OperationId id, Copy copy) {
        copies.getOrDefault(id, new ArrayList<>())
                .replaceAll(other -> sameMessage(other, copy) && other.drawn() < copy.drawn() ? copy : other);
    }

    @Override
    public synchronized List<OperationId> behind(int limit) {
        return select(
                        operation -> copies.getOrDefault(operation.id(), List.of()).stream()
                                .anyMatch(copy -> copy.drawn() < operation.version()),
                        Comparator.comparing(Operation::changed),
                        limit)
                .stream()
                .map(Operation::id)
                .toList();
    }

    private List<Operation> select(Predicate<Operation> wanted, Comparator<Operation> order, int limit) {
        reach();
        return operations.values().stream()
                .filter(wanted)
                .sorted(order.thenComparing(BY_ID))
                .limit(limit)
                .toList();
    }

    private static boolean sameMessage(Copy one, Copy other) {
        return one.drawnAt(0).equals(other.drawnAt(0));
    }

    private void reach() {
        if (lost) {
            throw new JournalUnavailable(new IllegalStateException("lost on purpose"));
        }
    }
}
