package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.util.Optional;

/** What a fault does to a call. */
sealed interface Effect {
    /** The call waits at the gate, so long at most. */
    record Hold(Gate gate, Duration longest) implements Effect {}

    /** Another answer takes the place of the call's own; none: the connection is closed. */
    record Instead(Optional<CloudAnswer> answer) implements Effect {}

    /** The call's own answer leaves in an odd way. */
    record Deliver(Delivery delivery) implements Effect {}
}
