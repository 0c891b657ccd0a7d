package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import java.time.ZoneId;
import java.util.Optional;

/** The person who acted, where, and how to answer them alone. */
record Audience(Actor actor, Place place, Doorway doorway, ChatOut chat, Words words) {
    /** A place, as the policy asks for it. */
    static Spot spot(Place place) {
        return new Spot(place.platform(), place.tenant(), place.channel(), place.direct());
    }

    static Audience of(Inbound.Pressed pressed, ChatOut chat, Words words) {
        return new Audience(pressed.actor(), pressed.place(), pressed.doorway(), chat, words);
    }

    /** Answers them alone. */
    void whisper(Card card) {
        chat.whisper(actor, place, doorway, card);
    }

    void whisper(Card.Tone tone, String key, Object... arguments) {
        whisper(Card.saying(tone, words.get(key, arguments)));
    }

    /** The zone in which they read times. */
    ZoneId zone() {
        return chat.person(actor).zone();
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    Optional<String> reply() {
        return doorway.reply();
    }
}
