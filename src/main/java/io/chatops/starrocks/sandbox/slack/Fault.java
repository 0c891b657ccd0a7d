package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Gate;

/** What goes wrong with a call instead of, or after, its work. */
sealed interface Fault {
    record RateLimited(int seconds) implements Fault {}

    record Refused(String error) implements Fault {}

    record Broken(int status) implements Fault {}

    /** The connection ends without an answer; {@code carriedOut} says whether the work was done before. */
    record Dropped(boolean carriedOut) implements Fault {}

    record Held(Gate gate) implements Fault {}
}
