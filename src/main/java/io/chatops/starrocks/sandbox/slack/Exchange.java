package io.chatops.starrocks.sandbox.slack;

import java.time.Instant;

/**
 * One request and its answer, whole: {@code name} is the Web API method, {@code response_url}, {@code upload}, or the
 * kind of delivery. The bearer token is left out, everything else is as it went over the wire.
 */
public record Exchange(
        Instant at, Direction direction, String name, String requestBody, int status, String responseBody) {
    /** Who asked whom. */
    public enum Direction {
        FROM_BOT,
        TO_BOT
    }
}
