package io.chatops.starrocks.conversation;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A platform that remembers what was posted and edited, and answers as a test tells it. */
final class FakeChat implements ChatOut {
    /** A card and where it was put. */
    record Shown(String message, Card card) {}

    final List<Shown> posts = Collections.synchronizedList(new ArrayList<>());
    final List<Shown> edits = Collections.synchronizedList(new ArrayList<>());
    final List<Card> whispers = Collections.synchronizedList(new ArrayList<>());
    final List<Card> homes = Collections.synchronizedList(new ArrayList<>());
    final List<Actor> whispered = Collections.synchronizedList(new ArrayList<>());
    final List<Place> places = Collections.synchronizedList(new ArrayList<>());
    Supplier<Delivery> edited = () -> new Delivery.Delivered(Optional.empty());
    final List<Form> drawnAgain = Collections.synchronizedList(new ArrayList<>());
    Function<Form, Delivery> redrawn = form -> new Delivery.Delivered(Optional.empty());
    Function<Form, Delivery> drawn = form -> new Delivery.Delivered(Optional.empty());
    Optional<Delivery.Failed> refusal = Optional.empty();

    @Override
    public Delivery post(Place place, Card card) {
        if (refusal.isPresent()) {
            return refusal.get();
        }
        places.add(place);
        var message = "m" + places.size();
        posts.add(new Shown(message, card));
        return new Delivery.Delivered(
                Optional.of(new MessageRef(place.platform(), place.tenant(), place.channel(), message)));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        var delivery = edited.get();
        edits.add(new Shown(message.message(), card));
        return delivery;
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        whispers.add(card);
        whispered.add(to);
        return new Delivery.Delivered(Optional.empty());
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        throw new UnsupportedOperationException("nobody is answered alone here");
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        throw new UnsupportedOperationException("nobody is answered alone here");
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        throw new UnsupportedOperationException("nothing is opened here");
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return drawn.apply(form);
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        drawnAgain.add(form);
        return redrawn.apply(form);
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        homes.add(card);
        return new Delivery.Delivered(Optional.empty());
    }

    @Override
    public Person person(Actor actor) {
        return new Person(actor, Language.ENGLISH, ZoneOffset.UTC, Standing.MEMBER);
    }
}
