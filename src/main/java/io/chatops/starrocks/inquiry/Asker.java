package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.text.Language;

/** The person who asks, where, and how to answer them alone. */
public record Asker(Actor actor, Place place, Doorway doorway, ChatOut chat, Language language) {
    void whisper(Card card) {
        chat.whisper(actor, place, doorway, card);
    }

    void replace(Card card) {
        chat.replace(actor, place, doorway, card);
    }

    Asker speaking(Language other) {
        return new Asker(actor, place, doorway, chat, other);
    }
}
