package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.text.Language;
import java.time.ZoneId;

/**
 * What a platform tells about a person.
 *
 * @param zone the time zone in which they read times
 */
public record Person(Actor actor, Language language, ZoneId zone, Standing standing) {
    /** Whether they belong to the workspace. */
    public enum Standing {
        MEMBER,
        GUEST,
        OUTSIDER,
        BOT,
        /** The platform did not answer when asked. */
        UNKNOWN
    }
}
