package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A platform whose groups a test fills and empties, and which can fall silent. Everybody is a member unless they left. */
public final class FakeDirectory implements Directory {
    private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();
    private final Set<Actor> gone = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    /** These people are in the group. */
    public FakeDirectory with(String group, Actor... people) {
        var members = new HashSet<String>();
        for (var person : people) {
            members.add(person.user());
        }
        groups.put(group, Set.copyOf(members));
        return this;
    }

    /** From now on nothing is answered, or is again. */
    public void silent(boolean now) {
        silent = now;
    }

    /** Somebody is let out of the workspace. */
    public void leaves(Actor person) {
        gone.add(person);
    }

    @Override
    public Standing standing(Actor actor) {
        if (silent) {
            return Standing.UNKNOWN;
        }
        return gone.contains(actor) ? Standing.OUTSIDER : Standing.MEMBER;
    }

    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return silent ? Optional.empty() : Optional.of(groups.getOrDefault(group, Set.of()));
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return group(platform, tenant, channel);
    }
}
