package io.chatops.starrocks.conversation;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationListener;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the links to an operation's password void when it is over, before people hear that it is. */
public final class SpentLinks implements OperationListener {
    private static final Logger LOG = LoggerFactory.getLogger(SpentLinks.class);

    private final OperationListener next;
    private final Consumer<String> forget;

    /** @param forget makes the links of a subject void */
    public SpentLinks(OperationListener next, Consumer<String> forget) {
        this.next = next;
        this.forget = forget;
    }

    @Override
    public void moved(Operation operation) {
        if (operation.status().settled()) {
            over(operation);
        }
        next.moved(operation);
    }

    @Override
    public void noted(Operation operation, Note note) {
        next.noted(operation, note);
    }

    /** A link that stays is good for minutes, and its password is refused: nothing else may fail for it. */
    private void over(Operation operation) {
        try {
            forget.accept(operation.id().value());
        } catch (JournalUnavailable unavailable) {
            LOG.warn("operation={} its links end by themselves: the database cannot be reached", operation.id());
        }
    }
}
