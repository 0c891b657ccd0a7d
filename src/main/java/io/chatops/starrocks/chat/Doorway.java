package io.chatops.starrocks.chat;

import java.util.Optional;

/**
 * How an inbound may be answered to its person alone, in the platform's own short-lived tokens.
 *
 * @param trigger opens one form, within seconds
 * @param reply sends private answers, for a while
 */
public record Doorway(Optional<String> trigger, Optional<String> reply) {
    /** No way back but an ordinary message. */
    public static final Doorway NONE = new Doorway(Optional.empty(), Optional.empty());

    /** Shows no token: it could be used by who reads it. */
    @Override
    public String toString() {
        return "Doorway";
    }
}
