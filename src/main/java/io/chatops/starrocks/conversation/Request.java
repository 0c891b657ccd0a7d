package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.intent.Intent;
import io.chatops.starrocks.intent.Slots;

/**
 * A request whose product is being asked for: pressing StarRocks goes on with it.
 *
 * @param words as they were typed
 */
public record Request(Actor actor, String words, Intent operation, Slots slots) {}
