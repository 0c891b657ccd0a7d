package io.chatops.starrocks.chat.slack;

import java.util.List;

/** The scopes of the bot's token, as {@code manifest.yml} asks for them. */
public final class SlackScopes {
    /** Without them the bot cannot hear or speak. */
    public static final List<String> NEEDED =
            List.of("commands", "chat:write", "app_mentions:read", "im:history", "users:read");

    /** For lists that are too long for a message. */
    public static final String FILES = "files:write";

    /** Who is in a user group. */
    public static final String GROUPS = "usergroups:read";

    /** Who is in a channel, a public one and a private one. */
    public static final List<String> MEMBERS = List.of("channels:read", "groups:read");

    private SlackScopes() {}
}
