package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;

/**
 * Somebody who may went ahead without the approvals that were asked for.
 *
 * @param reason what they gave for it, in their own words
 */
public record BreakGlass(Actor by, String reason, Instant at) {}
