package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Origin;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the messages that show an operation at what it is. First the state moves, then every copy is edited; a copy that could not
 * be edited is behind and is drawn again later, so that the card tells the truth in the end whatever the platform does.
 */
public final class Painter implements OperationListener {
    private static final Logger LOG = LoggerFactory.getLogger(Painter.class);
    private static final int BATCH = 20;

    /** Long against a call to a chat, which ends within seconds; a copy whose replica died while it drew waits so long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Journal journal;
    private final Chats chats;
    private final Wording wording = new Wording();
    private final InstantSource time;
    private final Executor executor;
    private final Lock[] locks =
            IntStream.range(0, 64).mapToObj(number -> new ReentrantLock()).toArray(Lock[]::new);

    /** A painter that draws on {@code executor}. */
    public Painter(Journal journal, Chats chats, InstantSource time, Executor executor) {
        this.journal = journal;
        this.chats = chats;
        this.time = time;
        this.executor = executor;
    }

    @Override
    public void moved(Operation operation) {
        boolean cameHereNow = operation.changed().equals(operation.since());
        later(() -> {
            draw(operation.id());
            if (cameHereNow) {
                call(operation, chat -> Calls.of(operation, speech(operation, chat)));
            }
        });
    }

    /** Said in the thread of the card. */
    @Override
    public void noted(Operation operation, Note note) {
        later(() -> call(operation, chat -> Calls.of(operation, note, speech(operation, chat), now(operation, chat))));
    }

    /** Draws the copies that are behind; to be called every few seconds. */
    public void catchUp() {
        journal.behind(BATCH).forEach(id -> later(() -> draw(id)));
    }

    /** Posts the first card of an operation; what became of it. */
    Delivery post(Operation operation, ChatOut chat) {
        var place = place(operation.origin(), operation.origin().thread());
        var delivery = chat.post(place, OperationCards.of(operation, speech(operation, chat), now(operation, chat)));
        if (delivery instanceof Delivery.Delivered delivered) {
            delivered.message().ifPresent(message -> remember(operation, message, operation.version()));
        }
        return delivery;
    }

    /** Whether no message shows an operation, as far as is known: its first card was not taken. */
    boolean unseen(OperationId id) {
        return journal.copies(id).isEmpty();
    }

    /** Remembers a copy that a press came from: its posting may have been forgotten by a restart. */
    void remember(Operation operation, MessageRef message, long drawn) {
        var copy = new Copy(message.platform(), message.tenant(), message.channel(), message.message(), drawn);
        boolean known = journal.copies(operation.id()).stream()
                .anyMatch(found -> found.drawnAt(0).equals(copy.drawnAt(0)));
        if (!known) {
            journal.posted(operation.id(), copy);
        }
    }

    /**
     * Edits every copy that shows an earlier version. Whoever finds a copy in the hands of another replica leaves it there: that one
     * looks again at what the operation has become after it has let go, so nobody's move is left undrawn.
     */
    void draw(OperationId id) {
        var lock = locks[Math.floorMod(id.hashCode(), locks.length)];
        lock.lock();
        try {
            long drawn = 0;
            for (long version = version(id); version > drawn; version = version(id)) {
                long shown = version;
                journal.copies(id).stream().filter(copy -> copy.drawn() < shown).forEach(copy -> draw(id, copy));
                drawn = version;
            }
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} is drawn later: the journal cannot be reached", id);
        } finally {
            lock.unlock();
        }
    }

    private long version(OperationId id) {
        return journal.find(id).map(Operation::version).orElse(0L);
    }

    private void draw(OperationId id, Copy copy) {
        var chat = chats.of(copy.platform());
        var now = time.instant();
        if (chat.isEmpty() || !journal.claimCopy(id, copy, now, now.plus(LEASE))) {
            return;
        }
        var shown = copy;
        try {
            shown = draw(id, current(id, copy), chat.get());
        } finally {
            journal.drawn(id, shown);
        }
    }

    /**
     * What is drawn is read while the copy is held, when nobody else can have drawn anything later. Somebody has if the time ran out
     * meanwhile; then it is not known which drawing came last, and it is drawn again.
     */
    private Copy draw(OperationId id, Copy held, ChatOut chat) {
        var before = held;
        var operation = journal.find(id).filter(found -> held.drawn() < found.version());
        while (operation.isPresent()) {
            if (!edit(operation.get(), held, chat)) {
                return before;
            }
            var now = current(id, held);
            if (now.equals(before)) {
                return held.drawnAt(operation.get().version());
            }
            before = now;
            operation = journal.find(id);
        }
        return before;
    }

    private Copy current(OperationId id, Copy copy) {
        return journal.copies(id).stream()
                .filter(found -> found.drawnAt(0).equals(copy.drawnAt(0)))
                .findFirst()
                .orElse(copy);
    }

    /** Whether nothing is left to be done; only a platform that cannot be reached is tried again. */
    private boolean edit(Operation operation, Copy copy, ChatOut chat) {
        var message = new MessageRef(copy.platform(), copy.tenant(), copy.channel(), copy.message());
        var card = OperationCards.of(operation, speech(operation, chat), now(operation, chat));
        if (chat.edit(message, card) instanceof Delivery.Failed failed) {
            LOG.warn("operation={} card not drawn: {} {}", operation.id(), failed.reason(), failed.detail());
            return failed.reason() != Delivery.Reason.UNREACHABLE;
        }
        return true;
    }

    private void call(Operation operation, Function<ChatOut, Optional<Card>> words) {
        var chat = chats.of(operation.origin().platform());
        if (chat.isEmpty()) {
            return;
        }
        words.apply(chat.get()).ifPresent(card -> {
            var thread = journal.copies(operation.id()).stream().findFirst().map(Copy::message);
            chat.get()
                    .post(place(operation.origin(), operation.origin().thread().or(() -> thread)), card);
        });
    }

    private Words speech(Operation operation, ChatOut chat) {
        return wording.of(operation.requester(), chat);
    }

    /** Times on a card are in its requester's zone. */
    private ZonedDateTime now(Operation operation, ChatOut chat) {
        return time.instant().atZone(chat.person(operation.requester()).zone());
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

    private static Place place(Origin origin, Optional<String> thread) {
        return new Place(origin.platform(), origin.tenant(), origin.channel(), thread, false);
    }
}
