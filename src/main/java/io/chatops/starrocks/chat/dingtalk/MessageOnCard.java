package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Shows a message whose buttons decide something as a card that changes later. Each drawing has a code of its own: what a press carries,
 * and with which its buttons can be typed. What cannot be shown so is said in words.
 */
final class MessageOnCard implements CardScreen {
    private static final String PREFIX = "sra-";

    /** DingTalk does not want a card changed while it waits for the answer to a press on it. */
    private static final Duration BEHIND = Duration.ofMillis(300);

    private final DingTalkCards cards;
    private final CardMode mode;
    private final Codes codes;
    private final CardScreen words;
    private final Speech speech;
    private final String corpId;
    private final Supplier<String> names;
    private final Later later;
    private final Cache<String, HeldCard> held =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final CardDrawings drawings;

    /**
     * @param words says what cannot be shown as a card
     * @param names gives a new name each time
     * @param later lets what cannot go with an answer follow it
     */
    MessageOnCard(
            DingTalkCards cards,
            CardMode mode,
            Codes codes,
            CardScreen words,
            Speech speech,
            String corpId,
            Supplier<String> names,
            Later later) {
        this.cards = cards;
        this.mode = mode;
        this.codes = codes;
        this.drawings = new CardDrawings(codes);
        this.words = words;
        this.speech = speech;
        this.corpId = corpId;
        this.names = names;
        this.later = later;
    }

    static boolean isOne(String message) {
        return message.startsWith(PREFIX);
    }

    @Override
    public Delivery post(String channel, Card card, Optional<String> code) {
        return shown(channel, card, code).orElseGet(() -> words.post(channel, card, code));
    }

    @Override
    public Delivery answer(String channel, Card card, Optional<String> code) {
        return shown(channel, card, code).orElseGet(() -> words.answer(channel, card, code));
    }

    /** Empty when it has to be said in words. */
    private Optional<Delivery> shown(String channel, Card card, Optional<String> code) {
        if (code.isEmpty() || !mode.isOn()) {
            return Optional.empty();
        }
        var id = PREFIX + names.get();
        var face = new MessageFace(speech.at(channel)).of(card, code);
        var state = face.state(Set.of());
        var sent = Channels.person(channel)
                .map(staffId -> cards.toPerson(id, staffId, face.title(), state))
                .orElseGet(() -> cards.toGroup(id, channel, face.title(), state, called(card)));
        drawings.drew(id, code, state);
        return mode.took(sent)
                ? Optional.of(
                        new Delivery.Delivered(Optional.of(new MessageRef(DingTalkWeb.PLATFORM, corpId, channel, id))))
                : Optional.empty();
    }

    @Override
    public Optional<Delivery> edit(MessageRef message, Card card) {
        if (!isOne(message.message())) {
            return Optional.empty();
        }
        CardState state;
        try {
            state = drawn(message, card);
        } catch (Memory.Unavailable away) {
            // its buttons would be dead
            return Optional.of(new Delivery.Failed(Delivery.Reason.UNREACHABLE, "no_code"));
        }
        var answering = held.getIfPresent(message.message());
        if (answering != null && answering.takes(state)) {
            return Optional.of(new Delivery.Delivered(Optional.of(message)));
        }
        return Optional.of(cards.change(message.message(), state));
    }

    /** From now on what is shown on this card is the answer to a press. */
    HeldCard hold(String message) {
        return held.get(message, name -> new HeldCard());
    }

    /**
     * Ends it: what was shown meanwhile, else what was shown before, so that a card that was told to wait does not wait for ever. What
     * others are shown of their own cannot go with an answer, and follows it.
     */
    Optional<CardState> release(String message, HeldCard answer) {
        held.asMap().remove(message, answer);
        var shown = answer.end();
        shown.filter(state -> !state.personal().isEmpty())
                .ifPresent(state -> later.after(BEHIND, () -> late(message, state)));
        return shown.or(() -> drawings.of(message));
    }

    /** Sends what was too late to be an answer, or what is shown by now. */
    void late(String message, CardState state) {
        cards.change(message, drawings.of(message).orElse(state));
    }

    CardDrawings drawings() {
        return drawings;
    }

    private CardState drawn(MessageRef message, Card card) {
        var person = Channels.person(message.channel());
        var code = card.buttons().isEmpty()
                ? Optional.<String>empty()
                : Optional.of(codes.remembered(card, place(message, person.isPresent()), person));
        code.ifPresent(sign -> codes.posted(sign, message));
        var before = drawings.people(message.message());
        var state = new MessageFace(speech.at(message.channel())).of(card, code).state(before);
        drawings.drew(message.message(), code, state);
        return state;
    }

    private static Place place(MessageRef message, boolean direct) {
        return new Place(message.platform(), message.tenant(), message.channel(), Optional.empty(), direct);
    }

    private static Map<String, String> called(Card card) {
        var called = new LinkedHashMap<String, String>();
        card.mentions().stream()
                .filter(Mention.Person.class::isInstance)
                .forEach(mention -> called.put(mention.id(), mention.id()));
        return called;
    }
}
