package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the grants give to whom, and which id is missing where: of several grants the one that lacks least is named. */
final class Rights {
    private final List<Claim> claims;
    private final Roster roster;

    Rights(AccessPolicy policy, Roster roster) {
        this.claims = Claim.of(policy);
        this.roster = roster;
    }

    /** What is missing for one of these roles; empty when somebody has one. */
    Optional<Missing> missing(Set<Role> roles, Actor actor, Claim.Question question) {
        var stranger = roster.stranger(actor, question.tenant());
        if (stranger.isPresent()) {
            return stranger;
        }
        return refusal(roles, actor, question);
    }

    private Optional<Missing> refusal(Set<Role> roles, Actor actor, Claim.Question question) {
        Optional<Missing> silence = Optional.empty();
        List<Missing> least = List.of();
        for (var claim : claims) {
            if (!roles.contains(claim.grant().role())) {
                continue;
            }
            var lacking = lacking(claim, actor, question);
            if (lacking.isEmpty()) {
                return Optional.empty();
            }
            if (lacking.get(0).isSilence()) {
                silence = Optional.of(lacking.get(0));
            }
            if (least.isEmpty() || lacking.size() < least.size()) {
                least = lacking;
            }
        }
        var nearest = least.isEmpty() ? nobodyHasIt(roles, actor) : least.get(0);
        return silence.isPresent() ? silence : Optional.of(nearest);
    }

    /** The person first. Groups are not looked up for a grant that is far from fitting anyway. */
    private List<Missing> lacking(Claim claim, Actor actor, Claim.Question question) {
        var others = claim.lacks(question);
        var people = claim.grant().people();
        boolean named = people.groups().isEmpty() && people.channels().isEmpty();
        if (!named && others.size() > 1) {
            return others;
        }
        var belongs = known(claim, actor);
        if (belongs == Roster.Belonging.YES) {
            return others;
        }
        if (belongs == Roster.Belonging.NO) {
            return joined(claim.lacksPerson(actor.user()), others);
        }
        var silence = new Missing(claim.usersKey(), actor.user(), Why.SILENCE);
        return Stream.concat(others.stream(), Stream.of(silence)).toList();
    }

    private static List<Missing> joined(Missing first, List<Missing> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    /** The plain lists take a person for what they say, as long as the platform does not say otherwise; grants want to know. */
    private Roster.Belonging known(Claim claim, Actor actor) {
        var belongs = roster.belongs(actor, claim.grant().people());
        boolean unsure = belongs == Roster.Belonging.YES && !claim.isPlain() && roster.isUnknown(actor);
        return unsure ? Roster.Belonging.UNKNOWN : belongs;
    }

    private static Missing nobodyHasIt(Set<Role> roles, Actor actor) {
        return roles.contains(Role.REQUESTER)
                ? new Missing(AccessPolicy.USERS_KEY, actor.user())
                : new Missing(AccessPolicy.GRANTS_KEY, actor.user());
    }

    /** Those whom the grants make approvers of what is asked for. */
    People approvers(Claim.Question question) {
        return claims.stream()
                .filter(claim -> claim.grant().role() == Role.APPROVER)
                .filter(claim -> claim.lacks(question).isEmpty())
                .map(claim -> claim.grant().people())
                .reduce(People.NOBODY, People::and);
    }
}
