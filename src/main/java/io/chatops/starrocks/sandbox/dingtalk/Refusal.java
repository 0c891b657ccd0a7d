package io.chatops.starrocks.sandbox.dingtalk;

/** DingTalk says no: the HTTP status and the error's official code. */
final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    Refusal(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
