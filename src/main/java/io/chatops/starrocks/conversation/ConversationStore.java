package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps sessions for a bounded time and in a bounded number; an old one may be gone at any moment. Every implementation passes
 * ConversationStoreContract.
 */
public interface ConversationStore {
    void put(Session session);

    Optional<Session> find(String id);

    /** Changes a session as one step, whoever else changes it; the changed one, or empty when it is gone. */
    Optional<Session> change(String id, UnaryOperator<Session> change);

    /** The sessions of a person that were not posted, the newest first. */
    List<Session> unfinished(Actor owner);

    void remove(String id);
}
