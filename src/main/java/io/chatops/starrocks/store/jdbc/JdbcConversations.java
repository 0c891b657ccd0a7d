package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.store.jdbc.Tables.column;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.conversation.ConversationStore;
import io.chatops.starrocks.conversation.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in the database, so that a step that was shown by one replica is answered by another, and a draft outlives a restart.
 * What was parsed before is taken from memory when the row still has that version.
 */
final class JdbcConversations implements ConversationStore {
    /** How long an untouched draft is kept: a working day and its night. */
    static final Duration KEPT = Duration.ofHours(24);

    /** A person with more drafts than these is shown the newest. */
    private static final int MOST_OFFERED = 20;

    /** How many are parsed at once in memory; a draft is a few hundred bytes. */
    private static final long MOST_PARSED = 10_000;

    /** How long a platform's token for private answers may last. */
    private static final Duration REPLIES = Duration.ofMinutes(30);

    private final Tables tables;
    private final InstantSource time;
    private final StoredJson<Session> json = SessionJson.FORM;
    private final Cache<String, Session> parsed;
    private final Cache<String, String> replies;

    JdbcConversations(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
        Ticker ticker = () -> Duration.between(Instant.EPOCH, time.instant()).toNanos();
        this.parsed = Caffeine.newBuilder()
                .maximumSize(MOST_PARSED)
                .expireAfterAccess(KEPT)
                .ticker(ticker)
                .build();
        this.replies = Caffeine.newBuilder()
                .maximumSize(MOST_PARSED)
                .expireAfterWrite(REPLIES)
                .ticker(ticker)
                .build();
    }

    @Override
    public void put(Session session) {
        bound("""
                        INSERT INTO conversation (id, version, person, posted, touched, body)
                        VALUES (:id, :version, :person, :posted, :touched, :body)""", session).bind("person", session.owner().key()).execute();
        session.reply().ifPresent(token -> replies.put(session.id(), token));
        parsed.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(String id) {
        var known = Optional.ofNullable(parsed.getIfPresent(id));
        var found = tables.statement("""
                        SELECT id, version, CASE WHEN version = :known THEN NULL ELSE body END AS body
                        FROM conversation WHERE id = :id AND touched > :oldest""")
                .bind("known", known.map(Session::version).orElse(-1L))
                .bind("id", id)
                .bind("oldest", column(oldest()))
                .first(Row::read);
        return found.flatMap(row -> row.body() == null ? known : read(row));
    }

    @Override
    public Optional<Session> change(String id, UnaryOperator<Session> change) {
        // mostly it was found here a moment ago, and nobody has written since: the write notices if somebody has
        var before = Optional.ofNullable(parsed.getIfPresent(id)).or(() -> find(id));
        while (before.isPresent()) {
            var after = change.apply(before.get()).versioned(before.get().version() + 1);
            if (replaced(after)) {
                parsed.put(id, after);
                return Optional.of(after);
            }
            before = find(id);
        }
        return Optional.empty();
    }

    @Override
    public List<Session> unfinished(Actor owner) {
        var rows = tables.statement("""
                        SELECT id, version, body FROM conversation
                        WHERE person = :person AND NOT posted AND touched > :oldest
                        ORDER BY touched DESC, id FETCH FIRST :limit ROWS ONLY""")
                .bind("person", owner.key())
                .bind("oldest", column(oldest()))
                .bind("limit", MOST_OFFERED)
                .list(Row::read);
        return rows.stream().flatMap(row -> read(row).stream()).toList();
    }

    @Override
    public void remove(String id) {
        tables.statement("DELETE FROM conversation WHERE id = :id")
                .bind("id", id)
                .execute();
        parsed.invalidate(id);
    }

    /** Removes what nobody finds any more; how many those were. */
    int removeExpired() {
        return tables.sweep("conversation", "touched", oldest());
    }

    private boolean replaced(Session after) {
        return bound("""
                        UPDATE conversation
                        SET version = :version, posted = :posted, touched = :touched, body = :body
                        WHERE id = :id AND version = :before AND touched > :oldest""", after)
                .bind("before", after.version() - 1)
                .bind("oldest", column(oldest()))
                .changes();
    }

    private Optional<Session> read(Row row) {
        var read = json.read(row.id(), String.valueOf(row.body()))
                .map(session -> session.versioned(row.version())
                        .replyingBy(Optional.ofNullable(replies.getIfPresent(row.id()))));
        read.ifPresent(session -> parsed.put(row.id(), session));
        return read;
    }

    private Instant oldest() {
        return time.instant().minus(KEPT);
    }

    private NamedStatement bound(String text, Session session) {
        return tables.statement(text)
                .bind("id", session.id())
                .bind("version", session.version())
                .bind("posted", session.posted().isPresent())
                .bind("touched", column(time.instant()))
                .bind("body", json.write(session));
    }

    private record Row(String id, long version, @Nullable String body) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getString("id"), row.getLong("version"), row.getString("body"));
        }
    }
}
