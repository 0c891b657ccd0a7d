package io.chatops.starrocks.sandbox.slack;

/** What Slack sends to the bot. */
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

    /** What an envelope with it is called in Socket Mode. */
    String envelope() {
        return switch (this) {
            case SLASH_COMMAND -> "slash_commands";
            case EVENT, URL_VERIFICATION -> "events_api";
            default -> "interactive";
        };
    }

    /** Whether its acknowledgement may carry an answer. */
    boolean isAnswered() {
        return this == SLASH_COMMAND || this == VIEW_SUBMISSION || this == BLOCK_SUGGESTION;
    }

    /** The name in the payload and in the ledger. */
    public String wire() {
        return wire;
    }
}
