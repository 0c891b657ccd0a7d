package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a message with buttons as a card of the template. Pure. */
final class MessageFace {
    private final Texts texts;

    MessageFace(Texts texts) {
        this.texts = texts;
    }

    /**
     * A card.
     *
     * @param code what a press on it carries, and with which its buttons can be typed as well
     */
    CardFace of(Card card, Optional<String> code) {
        var slots = MessageSlots.of(card.buttons());
        var lines = new Lines(texts.get("dingtalk.cut"));
        new CardText(texts).sections(card, lines);
        var face = new CardFace(CardText.mark(card.tone()) + card.title(), status(card)).body(lines);
        slots.placed().forEach((slot, button) -> offer(face, slot, button));
        code.ifPresent(sign -> face.nonce(sign).footer(typed(card.buttons(), slots.typed(), sign)));
        return face.confirm(slots.at(Slot.PRIMARY).flatMap(this::question));
    }

    /** People of DingTalk alone can be drawn something for; where others are among them, everybody is. */
    private static void offer(CardFace face, Slot slot, Button button) {
        var people = button.offered().stream()
                .filter(MessageFace::isOfDingTalk)
                .map(Mention::id)
                .distinct()
                .toList();
        if (people.isEmpty() || people.size() < button.offered().size()) {
            face.button(slot, button.label());
        } else {
            face.button(slot, button.label(), people);
        }
    }

    private static boolean isOfDingTalk(Mention mention) {
        return mention instanceof Mention.Person person
                && person.actor().platform().equals(DingTalkWeb.PLATFORM);
    }

    /** A tap in passing must not order anything: the main button of a card that decides always asks. */
    private Optional<String> question(Button button) {
        return button.confirm()
                .map(Card.Confirm::text)
                .or(() -> button.style() == Button.Style.PRIMARY
                        ? Optional.of(texts.get("dingtalk.card.sure", QuestionText.word(button.label())))
                        : Optional.empty());
    }

    /** The words for clients that draw no buttons, and those of buttons that there is no place for. */
    private String typed(List<Button> buttons, List<Button> unplaced, String code) {
        if (buttons.isEmpty()) {
            return "";
        }
        var named = new ArrayList<>(List.of(buttons.get(0)));
        unplaced.stream().filter(button -> !named.contains(button)).forEach(named::add);
        var words = named.stream()
                .map(button -> texts.get("dingtalk.quoted", QuestionText.word(button.label()) + " " + code))
                .collect(Collectors.joining(" · "));
        return texts.get("dingtalk.card.typed", words);
    }

    private static CardFace.Status status(Card card) {
        if (!card.buttons().isEmpty()) {
            return CardFace.Status.EDIT;
        }
        return switch (card.tone()) {
            case WAITING -> CardFace.Status.EDIT;
            case WORKING -> CardFace.Status.BUSY;
            case GOOD, PLAIN -> CardFace.Status.DONE;
            case WARNING, BAD -> CardFace.Status.ERROR;
        };
    }
}
