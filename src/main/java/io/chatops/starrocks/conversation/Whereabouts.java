package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which messages show an operation: what the journal knows of it, and what waits in this process until it can be written there. */
final class Whereabouts {
    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final Journal journal;
    private final Map<OperationId, Copy> unwritten = new ConcurrentHashMap<>();

    Whereabouts(Journal journal) {
        this.journal = journal;
    }

    /** The card of an operation was posted: it stands there whether that can be written down or not. */
    void posted(Operation operation, MessageRef message) {
        try {
            remember(operation, message, operation.version());
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} its card is remembered later: the journal cannot be reached", operation.id());
            unwritten.put(operation.id(), copy(message, operation.version()));
        }
    }

    /** Remembers a copy that a press came from: its posting may have been forgotten by a restart. */
    void remember(Operation operation, MessageRef message, long drawn) {
        write(operation.id(), copy(message, drawn));
    }

    /** Owes copies where there is none yet; whether there are any. */
    boolean owe(OperationId id, List<Copy> places) {
        var news = places.stream().filter(owed -> !isKnown(id, owed)).toList();
        news.forEach(owed -> journal.posted(id, owed));
        return !news.isEmpty();
    }

    /** Whether no message shows an operation, as far as anybody knows: its first card was not taken, or nobody lives who posted it. */
    boolean areUnknown(OperationId id) {
        return journal.copies(id).stream().allMatch(Copy::isOwed);
    }

    /** A copy as it is by now. */
    Copy current(OperationId id, Copy copy) {
        return journal.copies(id).stream()
                .filter(found -> isSame(found, copy))
                .findFirst()
                .orElse(copy);
    }

    /** The operations whose card stands where only this process knows. */
    Set<OperationId> unwritten() {
        return Set.copyOf(unwritten.keySet());
    }

    /** Writes down what only this process knows of an operation. */
    void writeDown(OperationId id) {
        var copy = unwritten.get(id);
        if (copy != null) {
            write(id, copy);
            unwritten.remove(id, copy);
        }
    }

    private void write(OperationId id, Copy copy) {
        if (!isKnown(id, copy)) {
            journal.posted(id, copy);
        }
    }

    private boolean isKnown(OperationId id, Copy copy) {
        return journal.copies(id).stream().anyMatch(found -> isSame(found, copy));
    }

    private static boolean isSame(Copy one, Copy other) {
        return one.drawnAt(0).equals(other.drawnAt(0));
    }

    private static Copy copy(MessageRef message, long drawn) {
        return new Copy(message.platform(), message.tenant(), message.channel(), message.message(), drawn);
    }
}
