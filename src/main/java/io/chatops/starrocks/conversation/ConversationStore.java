package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.operation.Journal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps sessions for a bounded time after they were changed last; an old one may be gone at any moment. Every implementation passes
 * ConversationStoreContract. Where it is shared, each method may throw {@link Journal.JournalUnavailable}, and has changed nothing
 * then as far as can be known.
 */
public interface ConversationStore {
    /** Keeps a new session. */
    void put(Session session);

    Optional<Session> find(String id);

    /**
     * Changes a session as one step, whoever else changes it; the changed one, its version one higher, or empty when it is gone. Who
     * has just found it pays for one write.
     *
     * @param change pure: it may be asked again when somebody else was first
     */
    Optional<Session> change(String id, UnaryOperator<Session> change);

    /** The sessions of a person that were not posted, the newest first; not more than a few dozen. */
    List<Session> unfinished(Actor owner);

    void remove(String id);
}
