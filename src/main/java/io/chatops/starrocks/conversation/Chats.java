package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.ChatOut;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways out, by the platform's opaque name. */
public final class Chats {
    private final Map<String, ChatOut> byPlatform = new ConcurrentHashMap<>();

    /** Adds a platform; each once. */
    public void add(String platform, ChatOut out) {
        if (byPlatform.putIfAbsent(platform, out) != null) {
            throw new IllegalStateException("two ways out to " + platform);
        }
    }

    Optional<ChatOut> of(String platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }
}
