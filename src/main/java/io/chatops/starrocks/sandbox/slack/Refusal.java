package io.chatops.starrocks.sandbox.slack;

import java.util.List;

/** Slack says no: the error's official name and, where there are any, the messages with JSON pointers. */
final class Refusal extends RuntimeException {
    private final String error;
    private final List<String> messages;

    Refusal(String error) {
        this(error, List.of());
    }

    Refusal(String error, List<String> messages) {
        super(error + " " + messages);
        this.error = error;
        this.messages = List.copyOf(messages);
    }

    String error() {
        return error;
    }

    String summary() {
        return messages.isEmpty() ? error : error + " " + messages;
    }

    List<String> messages() {
        return messages;
    }
}
