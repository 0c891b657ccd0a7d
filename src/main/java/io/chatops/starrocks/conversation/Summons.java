package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls people to an operation: in the thread of its card, where else those who approve are shown it, and its requester alone when a
 * password is wanted.
 */
final class Summons {
    private static final Logger LOG = LoggerFactory.getLogger(Summons.class);

    private final Journal journal;
    private final Chats chats;
    private final Depiction depiction;
    private final Elsewhere elsewhere;
    private final Optional<PasswordCard> passwords;

    Summons(Journal journal, Chats chats, Depiction depiction, Elsewhere elsewhere, Optional<PasswordCard> passwords) {
        this.journal = journal;
        this.chats = chats;
        this.depiction = depiction;
        this.elsewhere = elsewhere;
        this.passwords = passwords;
    }

    /** Calls those whom its coming into its status is for. */
    void moved(Operation operation) {
        call(operation, operation.status() == Status.AWAITING_APPROVAL, words -> Calls.of(operation, words));
    }

    /** Calls those whom a note is for. */
    void noted(Operation operation, Note note) {
        call(operation, note != Note.APPROVED, words -> Calls.of(operation, note, words, depiction.now(operation)));
    }

    /** Where it was asked for it is said that it could not be shown elsewhere. */
    void say(Operation operation, Copy owed) {
        tell(
                operation,
                origin(operation),
                words -> Optional.of(Card.saying(
                        Card.Tone.WARNING,
                        words.get("approval.elsewhere.failed", words.platform(owed.platform()), owed.channel()))));
    }

    /** Shows its requester alone the way to enter the password that is wanted: once, as it is told once. */
    void lead(Operation operation) {
        var chat = chats.of(operation.origin().platform());
        if (passwords.isEmpty() || operation.status() != Status.AWAITING_SECRET || chat.isEmpty()) {
            return;
        }
        var origin = operation.origin();
        var card = passwords.get().of(operation, depiction.words(operation, origin.platform()));
        var place = new Place(origin.platform(), origin.tenant(), origin.channel(), origin.thread(), origin.direct());
        var told = chat.get().whisper(operation.requester(), place, Doorway.NONE, card);
        if (told instanceof Delivery.Failed failed) {
            LOG.warn("operation={} its requester got no link: {}", operation.id(), failed.reason());
        }
    }

    /** Calls people where it was asked for; those who approve also where else they are shown it. */
    private void call(Operation operation, boolean approvers, Function<Words, Optional<Card>> words) {
        if (words.apply(depiction.words(operation, operation.origin().platform()))
                .isEmpty()) {
            return;
        }
        tell(operation, origin(operation), words);
        if (approvers) {
            copies(operation).stream()
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

    /** The copy that stands where it was asked for; when that cannot be looked up, that place is called without its thread. */
    private Copy origin(Operation operation) {
        var origin = operation.origin();
        return copies(operation).stream()
                .filter(copy -> !copy.isOwed() && !Depiction.isElsewhere(operation, copy))
                .findFirst()
                .orElseGet(() -> Copy.owed(origin.platform(), origin.tenant(), origin.channel()));
    }

    private List<Copy> copies(Operation operation) {
        try {
            return journal.copies(operation.id());
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} calls without its thread: the journal cannot be reached", operation.id());
            return List.of();
        }
    }

    /** The same card, calling those who can be called there. */
    Card calling(Card card, List<Mention> people, Copy copy) {
        return new Card(
                card.title(), card.tone(), card.sections(), card.buttons(), elsewhere.called(people, copy.platform()));
    }
}
