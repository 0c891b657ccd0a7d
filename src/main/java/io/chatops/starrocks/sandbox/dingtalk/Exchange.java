package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Instant;

/**
 * One request and its answer, or one frame, whole. {@code name} is the API's path, {@code sessionWebhook}, a frame's topic, or
 * {@code ack} for what the bot sends on a stream; {@code status} is the HTTP status or the code of an ack, 0 when nothing was
 * answered.
 */
public record Exchange(
        Instant at, Direction direction, String name, String requestBody, int status, String responseBody) {
    /** Who spoke first. */
    public enum Direction {
        FROM_BOT,
        TO_BOT
    }
}
