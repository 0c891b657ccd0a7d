package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses at which a message may be answered, each for ninety minutes. */
final class Sessions {
    private static final Duration LIFE = Duration.ofMinutes(90);

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Session> sessions = new HashMap<>();

    Sessions(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    record Session(String id, String conversation, Instant until) {}

    Session open(Conversation conversation) {
        var session = new Session(
                ids.next("session"), conversation.id(), clock.instant().plus(LIFE));
        sessions.put(session.id(), session);
        return session;
    }

    Optional<Session> live(String id) {
        return Optional.ofNullable(sessions.get(id))
                .filter(session -> clock.instant().isBefore(session.until()));
    }
}
