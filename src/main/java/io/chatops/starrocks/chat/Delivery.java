package io.chatops.starrocks.chat;

import java.util.Optional;

/** What became of something that was to be shown. */
public sealed interface Delivery {
    /** It is there. */
    record Delivered(Optional<MessageRef> message) implements Delivery {}

    /**
     * It is not there.
     *
     * @param detail the platform's own error word, for the log
     */
    record Failed(Reason reason, String detail) implements Delivery {}

    /** Why something could not be shown, by what helps. */
    enum Reason {
        /** The bot is not a member there: invite it. */
        NOT_A_MEMBER,
        /** The message, form or token is gone. */
        GONE,
        /** The form shows something newer by now. */
        OUTDATED,
        /** The platform does not let the bot do this: whoever installed it can grant it. */
        NOT_GRANTED,
        /** The bot has no way to do this on the platform, and nobody can grant it. */
        NOT_OFFERED,
        /** The platform refused the content. */
        REFUSED,
        /** The platform did not answer, or asked to slow down for longer than could be waited: try again later. */
        UNREACHABLE
    }

    /** Whether it is there. */
    default boolean delivered() {
        return this instanceof Delivered;
    }
}
