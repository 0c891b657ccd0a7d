package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;

/** How the body of an answer leaves. */
sealed interface Delivery {
    /** At once. */
    record Whole() implements Delivery {}

    /** A byte at a time with a pause behind each; an opened gate ends the pauses. */
    record Dripping(Gate gate, Duration pause) implements Delivery {}

    /** Half of it, then the connection is closed. */
    record CutShort() implements Delivery {}
}
