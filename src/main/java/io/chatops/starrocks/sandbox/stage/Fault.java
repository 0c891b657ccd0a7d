package io.chatops.starrocks.sandbox.stage;

/** What goes wrong with a call instead of, or after, its work; a service has others that only it knows. */
public interface Fault {
    /** A status and nothing else. */
    record Broken(int status) implements Fault {}

    /** The connection ends without an answer; {@code carriedOut} says whether the work was done before. */
    record Dropped(boolean carriedOut) implements Fault {}

    /** The call stands still until the gate is open; then all is well. */
    record Held(Gate gate) implements Fault {}
}
