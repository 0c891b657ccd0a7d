package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The places that a rule names; and on a platform where it names none, the private chats of those who are asked and have an account
 * there by the table of people. Nobody is searched for: who sits in which group is not asked.
 */
final class OtherPlaces implements Elsewhere {
    /** Private chats of one request: whoever asks more people names a place for them. */
    static final int MOST = 20;

    private final Chats chats;
    private final Gate gate;

    OtherPlaces(Chats chats, Gate gate) {
        this.chats = chats;
        this.gate = gate;
    }

    @Override
    public List<Copy> of(Operation operation) {
        return operation
                .approvals()
                .demand()
                .filter(demand -> operation.status() == Status.AWAITING_APPROVAL)
                .map(demand -> of(operation, demand))
                .orElse(List.of());
    }

    private List<Copy> of(Operation operation, Demand demand) {
        var origin = operation.origin();
        var named = gate.alsoIn(demand, origin.spot());
        var reached = new HashSet<>(Set.of(origin.platform()));
        named.forEach(place -> reached.add(place.platform()));
        var places = named.stream()
                .filter(place -> !place.channel().equals(origin.channel()))
                .map(place -> Copy.owed(place.platform(), place.tenant(), place.channel()));
        var people = gate.identities().all().stream()
                .flatMap(person -> asked(person, operation, demand, reached))
                .limit(MOST)
                .map(place -> Copy.owed(place.platform(), place.tenant(), place.channel()));
        return Stream.concat(places, people).distinct().toList();
    }

    private Stream<Place> asked(Identity person, Operation operation, Demand demand, Set<String> reached) {
        return person.accounts().stream()
                .filter(account -> !reached.contains(account.platform()))
                .filter(account -> isAsked(account, operation, demand))
                .flatMap(account -> chats.of(account.platform()).map(chat -> chat.own(account)).stream());
    }

    private boolean isAsked(Actor account, Operation operation, Demand demand) {
        return gate.isAsked(
                account,
                operation.requester(),
                operation.origin().spot(),
                demand,
                operation.approvals().escalated());
    }

    @Override
    public List<Mention> called(List<Mention> people, String platform) {
        return people.stream()
                .flatMap(mention -> account(mention, platform).stream())
                .distinct()
                .toList();
    }

    private Optional<Mention> account(Mention mention, String platform) {
        return mention instanceof Mention.Person person
                ? gate.identities().meant(person.actor(), platform).map(Mention::of)
                : Optional.empty();
    }
}
