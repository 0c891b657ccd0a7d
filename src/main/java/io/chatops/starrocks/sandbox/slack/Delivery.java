package io.chatops.starrocks.sandbox.slack;

/** What Slack sends to the bot's request URL. */
public enum Delivery {
    SLASH_COMMAND("slash_command"),
    BLOCK_ACTIONS("block_actions"),
    VIEW_SUBMISSION("view_submission"),
    VIEW_CLOSED("view_closed"),
    BLOCK_SUGGESTION("block_suggestion"),
    GLOBAL_SHORTCUT("shortcut"),
    MESSAGE_SHORTCUT("message_action"),
    EVENT("event"),
    URL_VERIFICATION("url_verification");

    private final String wire;

    Delivery(String wire) {
        this.wire = wire;
    }

    /** The name in the payload and in the ledger. */
    public String wire() {
        return wire;
    }
}
