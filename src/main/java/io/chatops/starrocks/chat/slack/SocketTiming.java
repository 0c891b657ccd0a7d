package io.chatops.starrocks.chat.slack;

import java.time.Duration;

/**
 * How long things may take in Socket Mode.
 *
 * @param open for asking for an address, and again for the handshake
 * @param beat after so long a sign of life is asked for
 * @param silence after so many beats without any a connection is taken for dead
 * @param drain for a connection that Slack asked to leave, once another is there
 * @param last for what has been taken when the bot stops; Slack gives up after three seconds anyway
 * @param seldom between tries where only a person can mend it: a token that is refused, Socket Mode switched off
 */
record SocketTiming(Duration open, Duration beat, int silence, Duration drain, Duration last, Duration seldom) {
    static final SocketTiming USUAL = new SocketTiming(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(15),
            Duration.ofMillis(2500),
            Duration.ofMinutes(10));
}
