package io.chatops.starrocks.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that a test writes. Who is not named in it is a member; a group that is not named is not told. */
public final class KnownPeople implements Directory {
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, Set<String>> channels = new HashMap<>();
    private boolean silent;

    /** Says where a person belongs. */
    public KnownPeople is(String user, Standing standing) {
        standings.put(user, standing);
        return this;
    }

    /** Says who is in a group. */
    public KnownPeople inGroup(String group, String... users) {
        groups.put(group, new HashSet<>(List.of(users)));
        return this;
    }

    /** Says who is in a channel. */
    public KnownPeople inChannel(String channel, String... users) {
        channels.put(channel, new HashSet<>(List.of(users)));
        return this;
    }

    /** Answers nothing, or answers again. */
    public KnownPeople silent(boolean now) {
        silent = now;
        return this;
    }

    @Override
    public Standing standing(Actor actor) {
        return silent ? Standing.UNKNOWN : standings.getOrDefault(actor.user(), Standing.MEMBER);
    }

    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return silent ? Optional.empty() : Optional.ofNullable(groups.get(group));
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return silent ? Optional.empty() : Optional.ofNullable(channels.get(channel));
    }
}
