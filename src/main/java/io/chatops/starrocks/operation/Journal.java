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
    /** Remembers a new operation; false when its id is already known. */
    boolean add(Operation operation);

    Optional<Operation> find(OperationId id);

    /** Writes {@code next} if the stored version is still the one before it; false when another writer was first. */
    boolean replace(Operation next);

    /** The operations whose time has come, the longest waiting first. */
    List<Operation> due(Instant now, int limit);

    /** The operations of one person, the newest first. */
    List<Operation> askedBy(Actor requester, int limit);

    /** The operations in one of these statuses, the oldest first. */
    List<Operation> in(List<Status> statuses, int limit);

    /** Remembers a message that shows an operation. */
    void posted(OperationId id, Copy copy);

    /** The messages that show an operation. */
    List<Copy> copies(OperationId id);

    /** Remembers what version a copy shows now, unless it shows a later one already. */
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
