package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.secret.EntryLinks;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the messages that show an operation at what it is. First the state moves, then every copy is edited; a copy that could not
 * be edited is behind and is drawn again later, so that the card tells the truth in the end whatever the platform does.
 */
public final class Painter implements OperationListener {
    private static final Logger LOG = LoggerFactory.getLogger(Painter.class);
    private static final int BATCH = 20;

    private final Journal journal;
    private final Elsewhere elsewhere;
    private final Summons summons;
    private final Whereabouts whereabouts;
    private final Copies copies;
    private final Executor executor;

    /** A painter that draws on {@code executor}, where something was asked for and nowhere else. */
    public Painter(Journal journal, Chats chats, InstantSource time, Executor executor) {
        this(journal, chats, Elsewhere.NOWHERE, Optional.empty(), time, executor);
    }

    /**
     * A painter that shows requests also where others are to approve them, as the policy says.
     *
     * @param links to the page on which passwords are entered, if there is one: whose password is wanted gets one at once
     */
    public Painter(
            Journal journal,
            Chats chats,
            Gate gate,
            Optional<EntryLinks> links,
            InstantSource time,
            Executor executor) {
        this(journal, chats, new OtherPlaces(chats, gate), links.map(PasswordCard::new), time, executor);
    }

    private Painter(
            Journal journal,
            Chats chats,
            Elsewhere elsewhere,
            Optional<PasswordCard> passwords,
            InstantSource time,
            Executor executor) {
        var depiction = new Depiction(chats, time);
        this.journal = journal;
        this.elsewhere = elsewhere;
        this.summons = new Summons(journal, chats, depiction, elsewhere, passwords);
        this.whereabouts = new Whereabouts(journal);
        this.copies = new Copies(journal, whereabouts, chats, depiction, summons, time);
        this.executor = executor;
    }

    @Override
    public void moved(Operation operation) {
        boolean cameHereNow = operation.changed().equals(operation.since());
        later(() -> {
            copies.draw(operation.id());
            if (cameHereNow) {
                summons.moved(operation);
                summons.lead(operation);
                copies.owe(operation, elsewhere.of(operation));
            }
        });
    }

    /** Said in the thread of the card. */
    @Override
    public void noted(Operation operation, Note note) {
        later(() -> {
            summons.noted(operation, note);
            copies.owe(operation, elsewhere.of(operation));
        });
    }

    /** Draws the copies that are behind; to be called every few seconds. */
    public void catchUp() {
        whereabouts.unwritten().forEach(id -> later(() -> copies.draw(id)));
        journal.behind(BATCH).forEach(id -> later(() -> copies.draw(id)));
    }

    /** Posts the first card of an operation; what became of it. */
    Delivery post(Operation operation, ChatOut chat) {
        return copies.post(operation, chat);
    }

    /** Whether no message shows an operation, as far as is known: its first card was not taken. */
    boolean unseen(OperationId id) {
        return whereabouts.areUnknown(id);
    }

    /** Remembers a copy that a press came from: its posting may have been forgotten by a restart. */
    void remember(Operation operation, MessageRef message, long drawn) {
        whereabouts.remember(operation, message, drawn);
    }

    /** Brings what shows an operation to what it is, now and on this thread; false when that has to wait for the journal. */
    boolean draw(OperationId id) {
        return copies.draw(id);
    }

    /** The same for somebody who decided something: its card is posted once more where none is known. */
    boolean show(OperationId id) {
        return copies.show(id);
    }

    private void later(Runnable drawing) {
        try {
            executor.execute(() -> {
                try {
                    drawing.run();
                } catch (RuntimeException broken) {
                    LOG.error("a card could not be drawn", broken);
                }
            });
        } catch (RejectedExecutionException busy) {
            LOG.warn("a card is drawn later: busy");
        }
    }
}
