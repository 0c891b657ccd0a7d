package io.chatops.starrocks.sandbox.cloud;

import java.io.Serial;

/** Ends an operation with a refusal, wherever in it the reason is found. */
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient CloudAnswer answer;

    private Refusal(CloudAnswer answer) {
        super("HTTP " + answer.status(), null, false, false);
        this.answer = answer;
    }

    static Refusal gateway(int status, String code, String message) {
        return new Refusal(CloudAnswer.gatewayFailure(status, code, message));
    }

    static Refusal business(String code, String message) {
        return new Refusal(CloudAnswer.businessFailure(code, message));
    }

    static Refusal with(CloudAnswer answer) {
        return new Refusal(answer);
    }

    /** What the gateway says when a mandatory parameter was not sent. */
    static Refusal missing(String name) {
        return gateway(400, "Missing" + name, name + " is mandatory for this action.");
    }

    /** What StarRocks says about a value that it does not accept. */
    static Refusal invalid(String reason) {
        return business("InvalidParams", "Invalid params: [" + reason + "]");
    }

    CloudAnswer answer() {
        return answer;
    }
}
