package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import java.util.List;
import java.util.stream.Stream;

/** People of a policy, named so that the platform shows them in its own way. */
final class Named {
    private Named() {}

    /** Everybody whom it names; nobody for "any". */
    static List<Mention> mentions(People people, String platform, String tenant) {
        var persons = people.users().stream()
                .filter(user -> !user.equals(AccessPolicy.ANY))
                .map(user -> Mention.of(new Actor(platform, tenant, user)));
        var groups = people.groups().stream().map(group -> (Mention) new Mention.Group(group));
        var channels = people.channels().stream().map(channel -> (Mention) new Mention.Channel(channel));
        return Stream.of(persons, groups, channels).flatMap(each -> each).toList();
    }

    /** Who may approve a request. Its requester is left out where they are named, and said to be out where a group may hold them. */
    static Fact mayApprove(Demand demand, People people, Actor requester, Words words) {
        boolean apart = !demand.selfApproval();
        boolean unseen = people.isAnybody()
                || !people.groups().isEmpty()
                || !people.channels().isEmpty();
        var label = words.get(apart && unseen ? "approval.may.others" : "approval.may");
        if (people.isAnybody()) {
            return Fact.of(label, words.get("approval.anybody"));
        }
        var named = mentions(people, requester.platform(), requester.tenant()).stream()
                .filter(person -> !apart || !person.equals(Mention.of(requester)));
        return Fact.of(label, named.toList());
    }

    /** A fact that names them. */
    static Fact fact(String label, People people, String platform, String tenant, Words words) {
        return people.isAnybody()
                ? Fact.of(label, words.get("approval.anybody"))
                : Fact.of(label, mentions(people, platform, tenant));
    }
}
