package io.chatops.starrocks.access;

import java.util.Optional;
import java.util.Set;

/**
 * What the platforms know about people. Answers may be up to a few minutes old. Never throws: a platform that does not answer is
 * {@link Standing#UNKNOWN} or empty, which grants nothing.
 */
public interface Directory {
    /** Where this person belongs. */
    Standing standing(Actor actor);

    /** The user ids of a group's members; empty when the platform did not tell. */
    Optional<Set<String>> group(String platform, String tenant, String group);

    /** The user ids of a channel's members, bots among them; empty when the platform did not tell. */
    Optional<Set<String>> channel(String platform, String tenant, String channel);
}
