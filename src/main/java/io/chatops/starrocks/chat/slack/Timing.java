package io.chatops.starrocks.chat.slack;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param answer for what is worked out while Slack waits; Slack gives up after three seconds
 * @param afterAcknowledgement between an answer and an update of the same form, so that Slack has put the answer in place
 * @param longestPause for waiting in a channel's queue or when Slack asks to slow down
 * @param drain for ending what has begun when the bot stops
 */
record Timing(Duration answer, Duration afterAcknowledgement, Duration longestPause, Duration drain) {
    static final Timing USUAL =
            new Timing(Duration.ofMillis(2200), Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofSeconds(5));
}
