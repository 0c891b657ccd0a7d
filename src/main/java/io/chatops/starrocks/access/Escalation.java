package io.chatops.starrocks.access;

import java.time.Duration;

/**
 * Others who are asked too when nobody has decided for a while.
 *
 * @param after how long after the request
 */
public record Escalation(Duration after, People people) {}
