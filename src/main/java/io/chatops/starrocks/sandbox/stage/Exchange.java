package io.chatops.starrocks.sandbox.stage;

import java.time.Instant;

/**
 * One request and its answer, or one frame, whole: everything but the bearer token is as it went over the wire.
 *
 * @param name the service's own for what was called or delivered: a method, a path, a topic, a kind of delivery
 * @param status the HTTP status or the code of an acknowledgement, 0 when nothing was answered
 */
public record Exchange(
        Instant at, Direction direction, String name, String requestBody, int status, String responseBody) {
    /** Who asked whom. */
    public enum Direction {
        FROM_BOT,
        TO_BOT
    }
}
