package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.HttpAsked;

/**
 * A request of the bot.
 *
 * @param token the app's, "" for none
 */
record Asked(String verb, String path, String query, String token, String body) implements HttpAsked {
    private static final String WEBHOOK = "/robot/sendBySession";

    @Override
    public String name() {
        return isToSession() ? Faults.SESSION_WEBHOOK : path;
    }

    /** Whether it goes to the address that a message brought for answers. */
    boolean isToSession() {
        return path.equals(WEBHOOK);
    }
}
