package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons that decide nothing and were shown to each person last: a number means the newest, a name the newest that has it. */
final class Presses {
    private static final int MOST_KEPT = 6;

    private static final String KIND = "dingtalk buttons";
    private static final Duration KEPT = Duration.ofHours(12);

    private final Memory memory;

    Presses(Memory memory) {
        this.memory = memory;
    }

    /** A card as somebody saw it. */
    record Shown(List<Button> buttons, Place place, Optional<MessageRef> message) {
        Shown {
            buttons = List.copyOf(buttons);
        }
    }

    /** A button that is meant, and what it belongs to. */
    record Meant(Button button, Place place, Optional<MessageRef> message) {}

    /** One at a time here, so that of two cards at once neither is forgotten. */
    synchronized void shown(String staffId, Card card, Place place, Optional<MessageRef> message) {
        if (card.buttons().isEmpty()) {
            return;
        }
        var before = known(memory.find(KIND, staffId));
        var cards = Stream.concat(Stream.of(new Shown(card.buttons(), place, message)), before.stream());
        var json = Json.object();
        var list = json.putArray("cards");
        cards.limit(MOST_KEPT).forEach(each -> list.add(written(each)));
        memory.put(KIND, staffId, json.toString(), KEPT);
    }

    /**
     * By its number on the newest card.
     *
     * @throws Memory.Unavailable when it cannot be known what was shown
     */
    Optional<Meant> numbered(String staffId, String line) {
        if (!line.matches("[1-9]")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line);
        return known(memory.lookUp(KIND, staffId)).stream()
                .findFirst()
                .filter(card -> number <= card.buttons().size())
                .map(card -> meant(card, card.buttons().get(number - 1)));
    }

    /**
     * By its name, perhaps with its number before it.
     *
     * @throws Memory.Unavailable when it cannot be known what was shown
     */
    Optional<Meant> named(String staffId, String line) {
        var wanted = line.strip()
                .replaceFirst("^[1-9]\\s+", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return known(memory.lookUp(KIND, staffId)).stream()
                .flatMap(card -> card.buttons().stream()
                        .filter(button -> QuestionText.word(button.label())
                                .toLowerCase(Locale.ROOT)
                                .equals(wanted))
                        .map(button -> meant(card, button)))
                .findFirst();
    }

    private static Meant meant(Shown card, Button button) {
        return new Meant(button, card.place(), card.message());
    }

    /** The newest first. */
    private static List<Shown> known(Optional<String> text) {
        return text.flatMap(Json::readObject).stream()
                .flatMap(json -> CardNote.each(json.path("cards")))
                .map(Presses::read)
                .toList();
    }

    private static JsonNode written(Shown card) {
        var json = Json.object();
        json.set("buttons", CardNote.buttons(card.buttons()));
        json.set("place", CardNote.place(card.place()));
        card.message().ifPresent(message -> json.set("message", CardNote.message(message)));
        return json;
    }

    private static Shown read(JsonNode json) {
        var place = CardNote.place(json.path("place"));
        return new Shown(CardNote.buttons(json.path("buttons")), place, CardNote.message(json, "message", place));
    }
}
