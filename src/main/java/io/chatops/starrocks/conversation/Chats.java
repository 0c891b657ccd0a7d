package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Identities;
import io.chatops.starrocks.chat.ChatOut;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ways out, by the platform's opaque name. */
public final class Chats {
    private final Map<String, ChatOut> byPlatform = new ConcurrentHashMap<>();
    private final Identities identities;

    /** Ways out for people of one account each. */
    public Chats() {
        this(Identities.NONE);
    }

    /** Ways out on each of which people of the others are named by this table. */
    public Chats(Identities identities) {
        this.identities = identities;
    }

    /** Adds a platform; each once. */
    public void add(String platform, ChatOut out) {
        var introducing =
                identities.all().isEmpty() ? out : new IntroducingChat(out, new Introductions(identities, platform));
        if (byPlatform.putIfAbsent(platform, introducing) != null) {
            throw new IllegalStateException("two ways out to " + platform);
        }
    }

    Optional<ChatOut> of(String platform) {
        return Optional.ofNullable(byPlatform.get(platform));
    }
}
