package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Fault;

/** What goes wrong at Slack alone. */
sealed interface SlackFault extends Fault {
    record RateLimited(int seconds) implements SlackFault {}

    record Refused(String error) implements SlackFault {}
}
