package io.chatops.starrocks.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whom an id of the policy means, as seen from a place: the ids say no platform, so each that is known of is asked. */
final class Members {
    private final Identities identities;
    private final Directory directory;
    private final Spot spot;
    private final List<Spot> places;

    Members(Identities identities, Directory directory, Spot spot) {
        this.identities = identities;
        this.directory = directory;
        this.spot = spot;
        var own = new Spot(spot.platform(), spot.tenant(), "", false);
        this.places = Stream.concat(Stream.of(own), identities.places().stream())
                .distinct()
                .toList();
    }

    /** The accounts of these people; empty when not all of them can be told. */
    Optional<Set<Actor>> of(People people) {
        var accounts = new HashSet<Actor>();
        people.users().forEach(user -> accounts.addAll(named(user)));
        boolean told = people.groups().stream()
                        .map(id -> told(place -> directory.group(place.platform(), place.tenant(), id)))
                        .allMatch(found -> found.map(accounts::addAll).isPresent())
                && people.channels().stream()
                        .map(id -> told(place -> directory.channel(place.platform(), place.tenant(), id)))
                        .allMatch(found -> found.map(accounts::addAll).isPresent());
        return told ? Optional.of(accounts) : Optional.empty();
    }

    /** An id that the table holds is that person's; any other is taken for one of the place. */
    private List<Actor> named(String user) {
        var known = identities.having(user);
        return known.isEmpty() ? List.of(new Actor(spot.platform(), spot.tenant(), user)) : known;
    }

    /** A group is of one platform: the one that tells members has told; no members at all are believed when nobody is silent. */
    private Optional<Set<Actor>> told(Function<Spot, Optional<Set<String>>> ask) {
        var members = new HashSet<Actor>();
        boolean silent = false;
        for (var place : places) {
            var found = ask.apply(place);
            silent |= found.isEmpty();
            found.ifPresent(
                    users -> users.forEach(user -> members.add(new Actor(place.platform(), place.tenant(), user))));
        }
        return silent && members.isEmpty() ? Optional.empty() : Optional.of(members);
    }
}
