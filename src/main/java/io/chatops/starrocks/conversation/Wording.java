package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.ChatOut;
import io.chatops.starrocks.text.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words for everybody: each person's language, and what their platform calls things. */
final class Wording {
    private final Map<Reader, Words> byReader = new ConcurrentHashMap<>();

    Words in(Language language, String platform) {
        return byReader.computeIfAbsent(
                new Reader(language, platform), reader -> Words.in(reader.language(), reader.platform()));
    }

    /** The words that a person reads. */
    Words of(Actor actor, ChatOut chat) {
        return in(chat.person(actor).language(), actor.platform());
    }

    private record Reader(Language language, String platform) {}
}
