package io.chatops.starrocks.sandbox.dingtalk;

/**
 * What the bot answered to a push.
 *
 * @param code of the ack, or the HTTP status; 0 when none came in time
 * @param response what the answer carries for a card, as JSON
 */
public record Acknowledgement(int code, String response) {
    static final Acknowledgement NONE = new Acknowledgement(0, "");

    /** Whether the bot took it. */
    public boolean taken() {
        return code == 200;
    }
}
