package io.chatops.starrocks.doctor;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a policy names. */
final class Policies {
    private Policies() {}

    /** Everybody whom any part of it names. */
    static People people(AccessPolicy policy) {
        return Stream.of(
                        Stream.of(
                                People.users(policy.users().toArray(String[]::new)),
                                People.channels(policy.fourEyes().toArray(String[]::new))),
                        policy.grants().stream().map(Grant::people),
                        policy.approvals().stream().flatMap(Policies::people),
                        policy.people().stream().map(Policies::accounts))
                .flatMap(each -> each)
                .reduce(People.NOBODY, People::and);
    }

    /** The channels where something is allowed or shown. */
    static List<String> places(AccessPolicy policy) {
        var places = new ArrayList<>(policy.channels());
        places.addAll(policy.fourEyes());
        policy.grants().forEach(grant -> places.addAll(grant.channels()));
        policy.approvals().stream()
                .flatMap(rule -> rule.alsoIn().stream())
                .map(Spot::channel)
                .forEach(places::add);
        return places.stream()
                .filter(id -> !id.equals(AccessPolicy.ANY))
                .distinct()
                .toList();
    }

    private static People accounts(Identity person) {
        return People.users(person.accounts().stream().map(Actor::user).toArray(String[]::new));
    }

    private static Stream<People> people(ApprovalRule rule) {
        return Stream.concat(
                Stream.of(rule.approvers(), rule.breakGlass()), rule.escalation().map(Escalation::people).stream());
    }
}
