package io.chatops.starrocks.chat.dingtalk;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param open for asking the gateway for a ticket, and again for the handshake
 * @param idle a connection that was silent for longer is replaced; pings go out three times as often
 * @param drain for a connection that DingTalk announced to close, and for work that has begun when the bot stops
 * @param answer for what a card is answered with; DingTalk gives up after two seconds
 */
record Timing(Duration open, Duration idle, Duration drain, Duration answer) {
    static final Timing USUAL =
            new Timing(Duration.ofSeconds(10), Duration.ofSeconds(75), Duration.ofSeconds(15), Duration.ofMillis(1500));

    /** So many in a row without anything heard make a connection a dead one. */
    static final int BEATS = 3;

    Duration beat() {
        return idle.dividedBy(BEATS);
    }
}
