package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Fault;

/** What goes wrong at DingTalk alone. */
sealed interface DingTalkFault extends Fault {
    /** DingTalk's error JSON with this status. */
    record Refused(int status, String code) implements DingTalkFault {}

    /** A page instead of JSON: the address is banned for five minutes. */
    record Punished() implements DingTalkFault {}

    /** The call is fine and what it was to bring is not there. */
    record Undelivered() implements DingTalkFault {}
}
