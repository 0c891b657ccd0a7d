package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;

/** One person's yes to an operation as it was shown to them. */
public record Approval(Actor by, Instant at) {}
