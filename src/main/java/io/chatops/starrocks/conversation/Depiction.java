package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.text.Language;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a message shows of an operation: in its requester's language and zone wherever it stands, in the words of the platform that it
 * stands on, and with the place where it was asked for when that is another.
 */
final class Depiction {
    private final Chats chats;
    private final Wording wording = new Wording();
    private final InstantSource time;

    Depiction(Chats chats, InstantSource time) {
        this.chats = chats;
        this.time = time;
    }

    Card of(Operation operation, Copy copy) {
        var words = words(operation, copy.platform());
        var card = OperationCards.of(operation, words, now(operation));
        if (!isElsewhere(operation, copy)) {
            return card;
        }
        var sections = new ArrayList<>(card.sections());
        sections.add(1, new Section.Facts(List.of(place(operation.origin(), copy.platform(), words))));
        return new Card(card.title(), card.tone(), sections, card.buttons(), card.mentions());
    }

    /** Whether a copy stands in another place than that where it was asked for. */
    static boolean isElsewhere(Operation operation, Copy copy) {
        var origin = operation.origin();
        return !copy.platform().equals(origin.platform()) || !copy.channel().equals(origin.channel());
    }

    Words words(Operation operation, String platform) {
        return wording.in(person(operation).map(Person::language).orElse(Language.ENGLISH), platform);
    }

    ZonedDateTime now(Operation operation) {
        return time.instant().atZone(person(operation).map(Person::zone).orElse(ZoneOffset.UTC));
    }

    private Optional<Person> person(Operation operation) {
        return chats.of(operation.origin().platform()).map((ChatOut chat) -> chat.person(operation.requester()));
    }

    /** Where it was asked for, as can be said on a platform: a channel of another one is an id there and no link. */
    static Fact place(Origin origin, String platform, Words words) {
        var label = words.get("approval.elsewhere.from");
        if (origin.direct()) {
            return Fact.of(label, words.get("approval.elsewhere.direct", words.platform(origin.platform())));
        }
        return origin.platform().equals(platform)
                ? Fact.of(label, List.of(new Mention.Channel(origin.channel())))
                : Fact.of(
                        label,
                        words.get("approval.elsewhere.place", words.platform(origin.platform()), origin.channel()));
    }
}
