package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        var refusal = refusal(roles, actor, question);
        if (refusal.isEmpty() && roster.isUnknown(actor)) {
            return Optional.of(new Missing(AccessPolicy.USERS_KEY, actor.user(), Why.SILENCE));
        }
        return refusal;
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

    /** The person first. Groups are only looked up when nothing else is missing. */
    private List<Missing> lacking(Claim claim, Actor actor, Claim.Question question) {
        var others = claim.lacks(question);
        var people = claim.grant().people();
        boolean named = people.groups().isEmpty() && people.channels().isEmpty();
        if (!named && !others.isEmpty()) {
            return others;
        }
        return switch (roster.belongs(actor, people)) {
            case YES -> others;
            case UNKNOWN -> List.of(new Missing(claim.usersKey(), actor.user(), Why.SILENCE));
            case NO -> {
                var all = new ArrayList<Missing>();
                all.add(claim.lacksPerson(actor.user()));
                all.addAll(others);
                yield all;
            }
        };
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
