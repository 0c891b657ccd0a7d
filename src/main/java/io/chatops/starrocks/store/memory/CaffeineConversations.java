package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sessions in memory: a bounded number, each for a bounded time after it was touched last. */
public final class CaffeineConversations implements ConversationStore {
    /** How long an untouched draft is kept: a working day and its night. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How many drafts are kept; a draft is a few hundred bytes. */
    public static final long MOST = 100_000;

    private final InstantSource time;
    private final Cache<String, Kept> sessions;

    /** A store that forgets what was not touched for {@code kept}. */
    public CaffeineConversations(InstantSource time, Duration kept, long most) {
        this.time = time;
        this.sessions = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(kept)
                .ticker(() -> nanos(time.instant()))
                // the bound is kept by whoever writes, not some time later
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void put(Session session) {
        sessions.put(session.id(), new Kept(session, time.instant()));
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.getIfPresent(id)).map(Kept::session);
    }

    @Override
    public Optional<Session> change(String id, UnaryOperator<Session> change) {
        var changed = sessions.asMap().computeIfPresent(id, (same, kept) -> kept.changed(change, time.instant()));
        return Optional.ofNullable(changed).map(Kept::session);
    }

    @Override
    public List<Session> unfinished(Actor owner) {
        return sessions.asMap().entrySet().stream()
                .map(Map.Entry::getValue)
                .filter(kept -> kept.session().owner().equals(owner)
                        && kept.session().posted().isEmpty())
                .sorted(Comparator.comparing(Kept::touched).reversed())
                .map(Kept::session)
                .toList();
    }

    @Override
    public void remove(String id) {
        sessions.invalidate(id);
    }

    private static long nanos(Instant instant) {
        return Duration.between(Instant.EPOCH, instant).toNanos();
    }

    private record Kept(Session session, Instant touched) {
        Kept changed(UnaryOperator<Session> change, Instant now) {
            return new Kept(change.apply(session).versioned(session.version() + 1), now);
        }
    }
}
