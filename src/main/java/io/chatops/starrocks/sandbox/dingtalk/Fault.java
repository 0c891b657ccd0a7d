package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Gate;

/** What goes wrong with a call instead of, or after, its work. */
sealed interface Fault {
    /** DingTalk's error JSON with this status. */
    record Refused(int status, String code) implements Fault {}

    /** A page instead of JSON: the address is banned for five minutes. */
    record Punished() implements Fault {}

    /** A status and nothing else. */
    record Broken(int status) implements Fault {}

    /** The connection ends without an answer; {@code carriedOut} says whether the work was done before. */
    record Dropped(boolean carriedOut) implements Fault {}

    /** The call is fine and what it was to bring is not there. */
    record Undelivered() implements Fault {}

    record Held(Gate gate) implements Fault {}
}
