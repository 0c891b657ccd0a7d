package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;

/**
 * One person's no, which ends an operation.
 *
 * @param reason what they gave for it, in their own words
 */
public record Rejection(Actor by, String reason, Instant at) {}
