package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The durable memory of operations. Every implementation passes JournalContract; each method may throw {@link JournalUnavailable},
 * and has changed nothing then as far as can be known.
 */
public interface Journal {
    /** Remembers a new operation and the entry together; neither, and false, when its id is already known. */
    boolean add(Operation operation, AuditEntry entry);

    Optional<Operation> find(OperationId id);

    /**
     * Writes {@code next} and the entry together if the stored version is still the one before it; neither, and false, when another
     * writer was first. Every change of status is written so.
     */
    boolean replace(Operation next, AuditEntry entry);

    /** As {@link #replace(Operation, AuditEntry)}, for what is no event: when to look again, and what was seen meanwhile. */
    boolean replace(Operation next);

    /**
     * Takes an operation to look at: moves its due time, and that alone, to {@code until}, if version and due time are still those
     * of {@code seen}; false when somebody else took it or moved it. Whoever takes it and then ends without a word leaves it due
     * at {@code until}. What is found later has the new due time and the same version.
     */
    boolean claim(Operation seen, Instant until);

    /** The operations whose time has come, the longest waiting first. */
    List<Operation> due(Instant now, int limit);

    /** The operations of one person, the newest first. */
    List<Operation> askedBy(Actor requester, int limit);

    /** The operations in one of these statuses, the oldest first. */
    List<Operation> in(List<Status> statuses, int limit);

    /** Remembers a message that shows an operation; of one that is known, only what it shows. Whoever holds it goes on holding it. */
    void posted(OperationId id, Copy copy);

    /** The messages that show an operation. */
    List<Copy> copies(OperationId id);

    /**
     * Takes a copy to draw, so that two replicas never edit one message at once and an older drawing never comes last; false when
     * another holds it. It is held until {@link #drawn} is called for it or {@code until} has passed; by whose clock does not matter
     * as long as the time is long against a call.
     */
    boolean claimCopy(OperationId id, Copy copy, Instant now, Instant until);

    /** Remembers what version a copy shows now, unless it shows a later one already, and lets go of it. */
    void drawn(OperationId id, Copy copy);

    /** Operations with a copy that shows an earlier version. */
    List<OperationId> behind(int limit);

    /** Nothing can be remembered just now. */
    final class JournalUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        /** The cause is the database's own word. */
        public JournalUnavailable(Throwable cause) {
            super("the journal cannot be reached", cause);
        }
    }
}
