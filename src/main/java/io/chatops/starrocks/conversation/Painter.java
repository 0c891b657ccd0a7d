package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.secret.EntryLinks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
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
    private final Depiction depiction;
    private final Elsewhere elsewhere;
    private final Optional<PasswordCard> passwords;
    private final InstantSource time;
    private final Executor executor;
    private final Lock[] locks =
            IntStream.range(0, 64).mapToObj(number -> new ReentrantLock()).toArray(Lock[]::new);

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
        this.journal = journal;
        this.chats = chats;
        this.elsewhere = elsewhere;
        this.passwords = passwords;
        this.depiction = new Depiction(chats, time);
        this.time = time;
        this.executor = executor;
    }

    @Override
    public void moved(Operation operation) {
        boolean cameHereNow = operation.changed().equals(operation.since());
        later(() -> {
            draw(operation.id());
            if (cameHereNow) {
                call(operation, operation.status() == Status.AWAITING_APPROVAL, words -> Calls.of(operation, words));
                ask(operation);
                passwords.ifPresent(card -> lead(operation, card));
            }
        });
    }

    /** Said in the thread of the card. */
    @Override
    public void noted(Operation operation, Note note) {
        later(() -> {
            call(operation, note != Note.APPROVED, words -> Calls.of(operation, note, words, depiction.now(operation)));
            ask(operation);
        });
    }

    /** Draws the copies that are behind; to be called every few seconds. */
    public void catchUp() {
        journal.behind(BATCH).forEach(id -> later(() -> draw(id)));
    }

    /** Posts the first card of an operation; what became of it. */
    Delivery post(Operation operation, ChatOut chat) {
        var origin = operation.origin();
        var card = depiction.of(operation, Copy.owed(origin.platform(), origin.tenant(), origin.channel()));
        var delivery = chats.of(origin.platform()).orElse(chat).post(place(origin, origin.thread()), card);
        if (delivery instanceof Delivery.Delivered delivered) {
            delivered.message().ifPresent(message -> remember(operation, message, operation.version()));
        }
        return delivery;
    }

    /** Whether no message shows an operation, as far as is known: its first card was not taken. */
    boolean unseen(OperationId id) {
        return journal.copies(id).stream().allMatch(Copy::isOwed);
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
            shown = copy.isOwed() ? owed(id, copy, chat.get()) : draw(id, current(id, copy), chat.get());
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

    /** Posts a copy that is owed; nothing is owed any more once it is decided, and where the platform does not let it be posted. */
    private Copy owed(OperationId id, Copy owed, ChatOut chat) {
        var operation = journal.find(id).filter(found -> found.status() == Status.AWAITING_APPROVAL);
        if (operation.isEmpty() || current(id, owed).drawn() > 0) {
            return owed.settled();
        }
        var delivery = chat.post(
                new Place(owed.platform(), owed.tenant(), owed.channel(), Optional.empty(), false),
                calling(depiction.of(operation.get(), owed), ApprovalFacts.approvers(operation.get()), owed));
        if (delivery instanceof Delivery.Failed failed) {
            LOG.warn("operation={} not shown on {}: {}", id, owed.platform(), failed.reason());
            boolean later = failed.reason() == Delivery.Reason.UNREACHABLE;
            if (!later) {
                say(operation.get(), owed);
            }
            return later ? owed : owed.settled();
        }
        ((Delivery.Delivered) delivery)
                .message()
                .ifPresent(message ->
                        remember(operation.get(), message, operation.get().version()));
        return owed.settled();
    }

    /** Where it was asked for it is said that it could not be shown elsewhere. */
    private void say(Operation operation, Copy owed) {
        tell(
                operation,
                origin(operation),
                words -> Optional.of(Card.saying(
                        Card.Tone.WARNING,
                        words.get("approval.elsewhere.failed", words.platform(owed.platform()), owed.channel()))));
    }

    /** Shows its requester alone the way to enter the password that is wanted: once, as it is told once. */
    private void lead(Operation operation, PasswordCard passwords) {
        var chat = chats.of(operation.origin().platform());
        if (operation.status() != Status.AWAITING_SECRET || chat.isEmpty()) {
            return;
        }
        var origin = operation.origin();
        var card = passwords.of(operation, depiction.words(operation, origin.platform()));
        var place = new Place(origin.platform(), origin.tenant(), origin.channel(), origin.thread(), origin.direct());
        var told = chat.get().whisper(operation.requester(), place, Doorway.NONE, card);
        if (told instanceof Delivery.Failed failed) {
            LOG.warn("operation={} its requester got no link: {}", operation.id(), failed.reason());
        }
    }

    /** Lets those see it who are asked and sit elsewhere; each place once, however often it is asked. */
    private void ask(Operation operation) {
        var places = elsewhere.of(operation);
        if (places.isEmpty()) {
            return;
        }
        var known = journal.copies(operation.id());
        var news = places.stream()
                .filter(owed -> known.stream().noneMatch(copy -> copy.drawnAt(0).equals(owed)))
                .toList();
        news.forEach(owed -> journal.posted(operation.id(), owed));
        if (!news.isEmpty()) {
            draw(operation.id());
        }
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
        if (chat.edit(message, depiction.of(operation, copy)) instanceof Delivery.Failed failed) {
            LOG.warn("operation={} card not drawn: {} {}", operation.id(), failed.reason(), failed.detail());
            return failed.reason() != Delivery.Reason.UNREACHABLE;
        }
        return true;
    }

    /** Calls people where it was asked for; those who approve also where else they are shown it. */
    private void call(Operation operation, boolean approvers, Function<Words, Optional<Card>> words) {
        if (words.apply(depiction.words(operation, operation.origin().platform()))
                .isEmpty()) {
            return;
        }
        tell(operation, origin(operation), words);
        if (approvers) {
            journal.copies(operation.id()).stream()
                    .filter(copy -> !copy.isOwed() && Depiction.isElsewhere(operation, copy))
                    .forEach(copy -> tell(
                            operation,
                            copy,
                            speech -> words.apply(speech)
                                    .map(card -> calling(card, card.mentions(), copy))
                                    .filter(card -> !card.mentions().isEmpty())));
        }
    }

    private void tell(Operation operation, Copy copy, Function<Words, Optional<Card>> words) {
        chats.of(copy.platform())
                .ifPresent(chat -> words.apply(depiction.words(operation, copy.platform()))
                        .ifPresent(card -> chat.post(thread(operation, copy), card)));
    }

    /** The thread of a copy; where it was asked for that of the question, if there is one. */
    private static Place thread(Operation operation, Copy copy) {
        var card = Optional.of(copy.message()).filter(message -> !message.isEmpty());
        var asked = Depiction.isElsewhere(operation, copy)
                ? Optional.<String>empty()
                : operation.origin().thread();
        return new Place(copy.platform(), copy.tenant(), copy.channel(), asked.or(() -> card), false);
    }

    /** The copy that stands where it was asked for. */
    private Copy origin(Operation operation) {
        var origin = operation.origin();
        return journal.copies(operation.id()).stream()
                .filter(copy -> !copy.isOwed() && !Depiction.isElsewhere(operation, copy))
                .findFirst()
                .orElseGet(() -> Copy.owed(origin.platform(), origin.tenant(), origin.channel()));
    }

    /** The same card, calling those who can be called there. */
    private Card calling(Card card, List<Mention> people, Copy copy) {
        return new Card(
                card.title(), card.tone(), card.sections(), card.buttons(), elsewhere.called(people, copy.platform()));
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
