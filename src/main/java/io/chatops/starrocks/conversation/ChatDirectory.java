package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.util.Optional;
import java.util.Set;

/** What the platforms' ways out tell about people. They do not tell who is in a group or channel, which therefore grants nothing. */
public final class ChatDirectory implements Directory {
    private final Chats chats;

    public ChatDirectory(Chats chats) {
        this.chats = chats;
    }

    @Override
    public Standing standing(Actor actor) {
        return chats.of(actor.platform())
                .map(chat -> chat.person(actor).standing())
                .orElse(Standing.UNKNOWN);
    }

    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return Optional.empty();
    }
}
