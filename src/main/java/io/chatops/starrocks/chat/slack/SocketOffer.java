package io.chatops.starrocks.chat.slack;

import java.net.URI;
import java.time.Duration;

/** What came of asking Slack for the address of a connection. */
sealed interface SocketOffer {
    /** Good once, and for half a minute; whoever has it hears what people do, so it is never logged. */
    record Address(URI uri) implements SocketOffer {
        @Override
        public String toString() {
            return "Address";
        }
    }

    /** Asked too often. */
    record Later(Duration time) implements SocketOffer {}

    /** Slack said no, in its own word. */
    record Refused(String word) implements SocketOffer {}

    /** Nothing reached Slack, or no answer came back. */
    record Unreachable() implements SocketOffer {}
}
