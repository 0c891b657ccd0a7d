package io.chatops.starrocks.chat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.text.Language;
import java.time.ZoneId;

/**
 * What a platform tells about a person.
 *
 * @param zone the time zone in which they read times
 * @param standing whether they belong to the workspace
 */
public record Person(Actor actor, Language language, ZoneId zone, Standing standing) {}
