package io.chatops.starrocks.access;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grant beside the place in the configuration where it stands, so that a refusal can name it.
 *
 * @param usersKey the key of its people
 * @param channelsKey the key of its channels
 * @param key what its other keys begin with
 */
record Claim(Grant grant, String key, String usersKey, String channelsKey) {
    /** The grants of a policy, the plain lists among them when they are used or nothing else is. */
    static List<Claim> of(AccessPolicy policy) {
        var claims = new ArrayList<Claim>();
        boolean plain = !policy.users().isEmpty() || !policy.channels().isEmpty();
        if (plain || (policy.grants().isEmpty() && policy.fourEyes().isEmpty())) {
            var people = new People(policy.users(), List.of(), List.of());
            claims.add(new Claim(
                    Grant.anything(Role.REQUESTER, policy.channels(), people),
                    "access",
                    AccessPolicy.USERS_KEY,
                    AccessPolicy.CHANNELS_KEY));
        }
        for (var channel : policy.fourEyes()) {
            claims.add(new Claim(
                    Grant.anything(Role.REQUESTER, List.of(channel), People.channels(channel)),
                    AccessPolicy.FOUR_EYES_KEY,
                    AccessPolicy.FOUR_EYES_KEY,
                    AccessPolicy.FOUR_EYES_KEY));
        }
        for (int index = 0; index < policy.grants().size(); index++) {
            var key = AccessPolicy.GRANTS_KEY + "[" + index + "]";
            claims.add(new Claim(policy.grants().get(index), key, key + ".users", key + ".channels"));
        }
        return claims;
    }

    /** Whether it is the two plain lists. */
    boolean isPlain() {
        return usersKey.equals(AccessPolicy.USERS_KEY);
    }

    /** What this grant lacks, the people left aside. */
    List<Missing> lacks(Question question) {
        var lacking = new ArrayList<Missing>();
        question.channel()
                .filter(channel -> grant.role() != Role.ADMINISTRATOR && !Lists.allow(grant.channels(), channel))
                .ifPresent(channel -> lacking.add(new Missing(channelsKey, channel)));
        lack(grant.workspaces(), Optional.of(question.tenant()), "workspaces").ifPresent(lacking::add);
        lack(grant.operations(), question.aim().map(Aim::operation), "operations")
                .ifPresent(lacking::add);
        lack(grant.regions(), question.aim().flatMap(Aim::region), "regions").ifPresent(lacking::add);
        lack(grant.profiles(), question.aim().flatMap(Aim::profile), "profiles").ifPresent(lacking::add);
        return lacking;
    }

    /** What somebody lacks who is not among its people: an id in its list, or the way into the channel whose members it means. */
    Missing lacksPerson(String user) {
        var people = grant.people();
        boolean onlyMembers = people.users().isEmpty()
                && people.groups().isEmpty()
                && !people.channels().isEmpty();
        return onlyMembers
                ? new Missing(usersKey, people.channels().get(0), Why.NOT_IN_CHANNEL)
                : new Missing(usersKey, user);
    }

    private Optional<Missing> lack(List<String> ids, Optional<String> asked, String name) {
        return asked.filter(id -> !Lists.allow(ids, id)).map(id -> new Missing(key + "." + name, id));
    }

    /**
     * What is asked of the grants.
     *
     * @param channel empty where no channel counts
     * @param aim empty when somebody reads or administers
     */
    record Question(String tenant, Optional<String> channel, Optional<Aim> aim) {}
}
