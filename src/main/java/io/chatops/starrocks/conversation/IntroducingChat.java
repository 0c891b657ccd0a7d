package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;

/** A way out on which people of other platforms are named so that it can be read. */
record IntroducingChat(ChatOut out, Introductions introductions) implements ChatOut {
    @Override
    public Delivery post(Place place, Card card) {
        return out.post(place, introductions.of(card));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return out.edit(message, introductions.of(card));
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        return out.whisper(to, place, doorway, introductions.of(card));
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return out.replace(to, place, doorway, introductions.of(card));
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        return out.hand(to, place, introductions.of(card), file);
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        return out.open(doorway, to, introductions.of(form));
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return out.show(ref, introductions.of(form));
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        return out.showAgain(ref, introductions.of(form));
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return out.publishHome(to, introductions.of(card));
    }

    @Override
    public Place own(Actor person) {
        return out.own(person);
    }

    @Override
    public boolean takesPasswords() {
        return out.takesPasswords();
    }

    @Override
    public Person person(Actor actor) {
        return out.person(actor);
    }
}
