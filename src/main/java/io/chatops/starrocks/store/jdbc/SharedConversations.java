package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.Turn;
import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.Request;
import io.chatops.starrocks.conversation.Shelf;
import io.chatops.starrocks.conversation.Shelves;
import io.chatops.starrocks.conversation.Topics;
import io.chatops.starrocks.inquiry.Meanings;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.secret.EntryTickets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** All that a conversation needs to go on at another replica, or after a restart, in the database that {@link Database} opened. */
public final class SharedConversations {
    private final Tables tables;
    private final Remembered remembered;
    private final JdbcConversations conversations;
    private final JdbcEntryTickets tickets;
    private final InstantSource time;
    private final Supplier<String> names;

    /** @param names random and not to be guessed: name what waits on a shelf */
    public SharedConversations(DataSource source, InstantSource time, Supplier<String> names) {
        this.tables = new Tables(source);
        this.remembered = new Remembered(tables, time);
        this.conversations = new JdbcConversations(tables, time);
        this.tickets = new JdbcEntryTickets(tables, time);
        this.time = time;
        this.names = names;
    }

    /** Wizards that are being filled in. */
    public ConversationStore conversations() {
        return conversations;
    }

    /** What is remembered between a message and the press of its button, or the next line. */
    public Shelves shelves() {
        return new Shelves(topics(), requests(), proposals());
    }

    /** What the buttons under answers mean. */
    public Meanings meanings() {
        return new JdbcMeanings(remembered, time);
    }

    /** Which messages came before. */
    public Once once() {
        return new JdbcOnce(remembered, time);
    }

    /** What was drawn last in open forms. */
    public Drawings drawings() {
        return new JdbcDrawings(remembered, time);
    }

    /** What chats need to remember until somebody answers. */
    public Memory memory() {
        return new JdbcMemory(remembered, time);
    }

    /** Whose turn it is to do what only one replica may; each call is another replica. */
    public Turn turn() {
        return new JdbcTurn(tables, time, UUID.randomUUID().toString());
    }

    /** What the links to the page for passwords open. */
    public EntryTickets tickets() {
        return tickets;
    }

    /** Removes what is over, for good; to be called about once a day. How many rows those were. */
    public int upkeep() {
        return conversations.removeExpired() + remembered.removeExpired() + tickets.removeExpired();
    }

    Topics topics() {
        return new JdbcTopics(remembered, time);
    }

    Shelf<Request> requests() {
        return new JdbcShelf<>(remembered, time, RequestJson.FORM, names);
    }

    Shelf<Draft> proposals() {
        return new JdbcShelf<>(remembered, time, RequestJson.PROPOSAL, names);
    }
}
