package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Four characters that stand for the buttons of one card as it was shown, in place of a press: whoever types them has read that card.
 * A button's value, with the digest in it, is the core's to check; the code only says which card is meant, for ten minutes and to
 * whichever replica.
 */
final class Codes {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LENGTH = 4;

    /** Without those that are taken for others: I and 1, O and 0. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final String KIND = "dingtalk code";

    /** Longer than a code works, so that one that came too late is still known. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Memory memory;
    private final InstantSource clock;
    private final RandomGenerator random;

    Codes(Memory memory, InstantSource clock, RandomGenerator random) {
        this.memory = memory;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A card with buttons that somebody may press by its code.
     *
     * @param owner the only one who may, when it was shown to one person
     * @param message where it stands, when it was posted
     */
    record Shown(Card card, Place place, Optional<String> owner, Optional<MessageRef> message, Instant until) {
        boolean isFor(String staffId) {
            return owner.map(staffId::equals).orElse(true);
        }

        Shown in(MessageRef posted) {
            return new Shown(card, place, owner, Optional.of(posted), until);
        }
    }

    /** A new code for a card; one that nobody knows later when it cannot be remembered. */
    String issue(Card card, Place place, Optional<String> owner) {
        try {
            return remembered(card, place, owner);
        } catch (Memory.Unavailable away) {
            return draw();
        }
    }

    /**
     * A new code for a card that is drawn again when it cannot be remembered.
     *
     * @throws Memory.Unavailable when it cannot
     */
    String remembered(Card card, Place place, Optional<String> owner) {
        var entry =
                new Shown(card, place, owner, Optional.empty(), clock.instant().plus(LIFE));
        String code;
        do {
            code = draw();
        } while (!memory.add(KIND, code, written(entry), KEPT));
        return code;
    }

    /** The card with this code was posted there. */
    void posted(String code, MessageRef message) {
        find(code).ifPresent(entry -> memory.put(KIND, code, written(entry.in(message)), KEPT));
    }

    Optional<Shown> find(String code) {
        return memory.find(KIND, name(code)).flatMap(Json::readObject).map(Codes::read);
    }

    /**
     * The same for whoever typed or pressed it.
     *
     * @throws Memory.Unavailable when it cannot be known whether there is such a code
     */
    Optional<Shown> lookUp(String code) {
        return memory.lookUp(KIND, name(code)).flatMap(Json::readObject).map(Codes::read);
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String written(Shown entry) {
        var json = Json.object().put("until", entry.until().toString());
        json.set("card", CardNote.card(entry.card()));
        json.set("place", CardNote.place(entry.place()));
        entry.owner().ifPresent(owner -> json.put("owner", owner));
        entry.message().ifPresent(message -> json.set("message", CardNote.message(message)));
        return json.toString();
    }

    private static Shown read(JsonNode json) {
        var place = CardNote.place(json.path("place"));
        return new Shown(
                CardNote.card(json.path("card")),
                place,
                Json.text(json, "owner"),
                CardNote.message(json, "message", place),
                Instant.parse(json.path("until").asText()));
    }

    boolean isOver(Shown entry) {
        return !clock.instant().isBefore(entry.until());
    }

    /** Always with a letter and a digit in it, so that no word and no number is taken for one. */
    private String draw() {
        while (true) {
            var code = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            if (isCode(code.toString())) {
                return code.toString();
            }
        }
    }

    /** Whether a word may be a code. */
    static boolean isCode(String word) {
        return word.matches("(?i)(?=.*[0-9])(?=.*[a-z])[a-z0-9]{4}");
    }
}
