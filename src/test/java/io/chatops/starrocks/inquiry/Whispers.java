package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
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
import io.chatops.starrocks.text.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat that remembers the titles of private answers. */
final class Whispers implements ChatOut {
    final List<String> titles = new CopyOnWriteArrayList<>();

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        titles.add(card.title());
        return new Delivery.Delivered(Optional.empty());
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return whisper(to, place, doorway, card);
    }

    @Override
    public Delivery post(Place place, Card card) {
        return cannot();
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return cannot();
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        return cannot();
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        return new Opened(Optional.empty(), Optional.empty());
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return cannot();
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        return cannot();
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return cannot();
    }

    @Override
    public Person person(Actor actor) {
        return new Person(actor, Language.ENGLISH, ZoneOffset.UTC, Standing.MEMBER);
    }

    private static Delivery cannot() {
        return new Delivery.Failed(Delivery.Reason.REFUSED, "not here");
    }
}
