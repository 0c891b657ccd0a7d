package io.chatops.starrocks.chat.dingtalk;

import java.util.Optional;

/** How conversations are named outside of this package: a group by its own id, a private chat by the person in it. */
final class Channels {
    private static final String PRIVATE = "user:";

    private Channels() {}

    /** The private chat of the robot with this person. */
    static String of(String staffId) {
        return PRIVATE + staffId;
    }

    /** Who is in a private chat; empty for a group. */
    static Optional<String> person(String channel) {
        return channel.startsWith(PRIVATE) ? Optional.of(channel.substring(PRIVATE.length())) : Optional.empty();
    }
}
