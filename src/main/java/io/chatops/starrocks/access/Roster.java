package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
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
    private final Identities identities;
    private final Directory directory;

    Roster(AccessPolicy policy, Identities identities, Directory directory) {
        this.policy = policy;
        this.identities = identities;
        this.directory = directory;
    }

    /** Whether somebody is among some people, by this account or by another of theirs. */
    Belonging belongs(Actor actor, People people) {
        var answer = alone(actor, people);
        for (var account : identities.accounts(actor)) {
            if (answer == Belonging.YES) {
                return answer;
            }
            if (!account.equals(actor)) {
                answer = answer.or(byAnother(account, people));
            }
        }
        return answer;
    }

    /** What an account may not do itself, a person may not do by it: a guest's rights are no member's. */
    private Belonging byAnother(Actor account, People people) {
        var belongs = alone(account, people);
        if (belongs == Belonging.NO || isOut(account)) {
            return Belonging.NO;
        }
        return isUnknown(account) ? Belonging.UNKNOWN : belongs;
    }

    private Belonging alone(Actor actor, People people) {
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
     * How many of some people could agree, each person counted once and no further than {@code enough}; empty when that cannot be told.
     *
     * @param without who does not count
     */
    OptionalInt count(People people, Spot spot, Optional<Actor> without, int enough) {
        if (people.isAnybody()) {
            return OptionalInt.empty();
        }
        var members = new Members(identities, directory, spot).of(people);
        if (members.isEmpty() || members.get().size() > LOOKED_AT) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) members.get().stream()
                .filter(account -> without.isEmpty() || !identities.same(account, without.get()))
                .filter(account -> mayAct(account, spot))
                .map(identities::person)
                .distinct()
                .limit(enough)
                .count());
    }

    private boolean mayAct(Actor account, Spot spot) {
        var there = identities.at(spot, account);
        return there.isPresent() && !isOut(account) && !isOut(there.get());
    }

    /** Whether somebody is known to be none of their workspace's own. */
    private boolean isOut(Actor account) {
        return !isLetIn(account.user()) && isStrange(directory.standing(account));
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
