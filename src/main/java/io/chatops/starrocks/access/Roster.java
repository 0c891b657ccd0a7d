package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Who is who: looks people up in the directory, and takes no silence for an answer. */
final class Roster {
    /** So many people are looked at before a group counts as large enough. */
    private static final int LOOKED_AT = 50;

    private final AccessPolicy policy;
    private final Directory directory;

    Roster(AccessPolicy policy, Directory directory) {
        this.policy = policy;
        this.directory = directory;
    }

    /** Whether somebody is among some people. */
    Belonging belongs(Actor actor, People people) {
        if (Lists.allow(people.users(), actor.user())) {
            return Belonging.YES;
        }
        var groups = among(actor, people.groups(), id -> directory.group(actor.platform(), actor.tenant(), id));
        return groups == Belonging.YES
                ? groups
                : groups.or(
                        among(actor, people.channels(), id -> directory.channel(actor.platform(), actor.tenant(), id)));
    }

    private static Belonging among(Actor actor, List<String> ids, Function<String, Optional<Set<String>>> members) {
        var answer = Belonging.NO;
        for (var id : ids) {
            var found = members.apply(id);
            answer = answer.or(found.map(users -> users.contains(actor.user()) ? Belonging.YES : Belonging.NO)
                    .orElse(Belonging.UNKNOWN));
            if (answer == Belonging.YES) {
                return answer;
            }
        }
        return answer;
    }

    /** What keeps a person out who is known to be none of the workspace's own. */
    Optional<Missing> stranger(Actor actor, String tenant) {
        if (isLetIn(actor.user())) {
            return Optional.empty();
        }
        boolean strange = !actor.tenant().equals(tenant) || isStrange(directory.standing(actor));
        return strange
                ? Optional.of(new Missing(AccessPolicy.OUTSIDERS_KEY, actor.user(), Why.STRANGER))
                : Optional.empty();
    }

    /** Whether nobody can tell where a person belongs just now. */
    boolean isUnknown(Actor actor) {
        return !isLetIn(actor.user()) && directory.standing(actor) == Standing.UNKNOWN;
    }

    /**
     * How many of some people could agree, counted no further than {@code enough}; empty when that cannot be told.
     *
     * @param without who does not count
     */
    OptionalInt count(People people, Spot spot, Optional<Actor> without, int enough) {
        if (people.isAnybody()) {
            return OptionalInt.empty();
        }
        var members = new HashSet<>(people.users());
        boolean known = people.groups().stream()
                        .map(id -> directory.group(spot.platform(), spot.tenant(), id))
                        .allMatch(found -> found.map(members::addAll).isPresent())
                && people.channels().stream()
                        .map(id -> directory.channel(spot.platform(), spot.tenant(), id))
                        .allMatch(found -> found.map(members::addAll).isPresent());
        without.ifPresent(actor -> members.remove(actor.user()));
        if (!known || members.size() > LOOKED_AT) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) members.stream()
                .map(user -> new Actor(spot.platform(), spot.tenant(), user))
                .filter(actor -> isLetIn(actor.user()) || !isStrange(directory.standing(actor)))
                .limit(enough)
                .count());
    }

    private boolean isLetIn(String user) {
        return policy.outsiders().contains(user);
    }

    private static boolean isStrange(Standing standing) {
        return standing == Standing.GUEST || standing == Standing.OUTSIDER || standing == Standing.BOT;
    }

    /** Whether somebody is among some people. */
    enum Belonging {
        YES,
        NO,
        /** Not found among those who are known, and not everybody is known. */
        UNKNOWN;

        Belonging or(Belonging other) {
            if (this == YES || other == YES) {
                return YES;
            }
            return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NO;
        }
    }
}
