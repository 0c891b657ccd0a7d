package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.chat.Attachment;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Shows people by their names, and calls the members of a department one by one: DingTalk calls nobody by a department. */
final class NamingOut implements ChatOut {
    /** More people are not called: a message that calls a hundred calls nobody. */
    private static final int MOST_CALLED = 30;

    private final ChatOut out;
    private final Names names;
    private final Directory directory;
    private final String corpId;

    NamingOut(ChatOut out, Names names, Directory directory, String corpId) {
        this.out = out;
        this.names = names;
        this.directory = directory;
        this.corpId = corpId;
    }

    @Override
    public Delivery post(Place place, Card card) {
        return out.post(place, named(card));
    }

    @Override
    public Delivery edit(MessageRef message, Card card) {
        return out.edit(message, named(card));
    }

    @Override
    public Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        return out.whisper(to, place, doorway, named(card));
    }

    @Override
    public Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return out.replace(to, place, doorway, named(card));
    }

    @Override
    public Delivery hand(Actor to, Place place, Card card, Attachment file) {
        return out.hand(to, place, named(card), file);
    }

    @Override
    public Opened open(Doorway doorway, Actor to, Form form) {
        return out.open(doorway, to, form);
    }

    @Override
    public Delivery show(FormRef ref, Form form) {
        return out.show(ref, form);
    }

    @Override
    public Delivery showAgain(FormRef ref, Form form) {
        return out.showAgain(ref, form);
    }

    @Override
    public Delivery publishHome(Actor to, Card card) {
        return out.publishHome(to, named(card));
    }

    @Override
    public boolean takesPasswords() {
        return out.takesPasswords();
    }

    @Override
    public Place own(Actor person) {
        return out.own(person);
    }

    @Override
    public Person person(Actor actor) {
        return out.person(actor);
    }

    private Card named(Card card) {
        var called = card.mentions().stream().flatMap(this::called).distinct().toList();
        var named = names.in(card);
        return new Card(named.title(), named.tone(), named.sections(), named.buttons(), called);
    }

    private Stream<Mention> called(Mention mention) {
        if (!(mention instanceof Mention.Group)) {
            return Stream.of(mention);
        }
        return Optional.of(mention.id())
                .filter(DingTalkDirectory::isDepartment)
                .flatMap(id -> directory.group(DingTalkWeb.PLATFORM, corpId, id))
                .filter(members -> members.size() <= MOST_CALLED)
                .orElse(Set.of())
                .stream()
                .sorted()
                .map(staffId -> Mention.of(new Actor(DingTalkWeb.PLATFORM, corpId, staffId)));
    }
}
