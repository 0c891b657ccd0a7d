package io.chatops.starrocks.sandbox.slack;

import java.util.Optional;

/** How the bot answered a delivery. */
sealed interface Acknowledgement {
    record Answered(int status, String body) implements Acknowledgement {}

    /** No answer within the time that Slack waits; a later one is lost. */
    record TimedOut() implements Acknowledgement {}

    record Failed() implements Acknowledgement {}

    /** Slack's name for what went wrong, as the person reads it; empty when the bot acknowledged. */
    default Optional<String> problem() {
        if (this instanceof TimedOut) {
            return Optional.of("operation_timeout");
        }
        if (this instanceof Answered answered) {
            return answered.status() == 200 ? Optional.empty() : Optional.of("http_service_error");
        }
        return Optional.of("dispatch_failed");
    }

    default String body() {
        return this instanceof Answered answered ? answered.body().strip() : "";
    }
}
