package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.access.Switch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The mode in a database that {@link Database} opened. What is set here holds here at once, and on other replicas within a second.
 * When the database cannot be reached for longer than that, nobody is told an old mode: asking fails with
 * {@link io.chatops.starrocks.operation.Journal.JournalUnavailable}.
 */
public final class JdbcSwitch implements Switch {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Tables tables;
    private final InstantSource time;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    public JdbcSwitch(DataSource source, InstantSource time) {
        this.tables = new Tables(source);
        this.time = time;
    }

    @Override
    public ModeState now() {
        var before = seen.get();
        var now = time.instant();
        if (before != null && before.freshAt(now)) {
            return before.state();
        }
        var read = new Seen(read(), now);
        if (seen.compareAndSet(before, read)) {
            return read.state();
        }
        // whoever set it meanwhile knows better than what was read before
        var newer = seen.get();
        return newer == null ? read.state() : newer.state();
    }

    @Override
    public void set(ModeState state) {
        var stored = new ModeState(
                state.mode(),
                state.by(),
                state.reason(),
                state.since().map(since -> since.truncatedTo(ChronoUnit.MICROS)));
        if (!update(stored) && !insert(stored)) {
            update(stored);
        }
        seen.set(new Seen(stored, time.instant()));
    }

    private boolean update(ModeState state) {
        return bound("""
                        UPDATE bot_mode SET mode = :mode, platform = :platform, tenant = :tenant, person = :person,
                            reason = :reason, since = :since
                        WHERE one = 1""", state).changes();
    }

    private boolean insert(ModeState state) {
        return bound("""
                        INSERT INTO bot_mode (one, mode, platform, tenant, person, reason, since)
                        VALUES (1, :mode, :platform, :tenant, :person, :reason, :since)""", state).inserts();
    }

    private NamedStatement bound(String text, ModeState state) {
        return tables.statement(text)
                .bind("mode", state.mode().name())
                .bind("platform", state.by().map(Actor::platform))
                .bind("tenant", state.by().map(Actor::tenant))
                .bind("person", state.by().map(Actor::user))
                .bind("reason", state.reason())
                .bind("since", state.since().map(Tables::column));
    }

    private ModeState read() {
        return tables.statement("SELECT * FROM bot_mode WHERE one = 1")
                .first(JdbcSwitch::row)
                .orElse(ModeState.NORMAL);
    }

    private static ModeState row(ResultSet row) throws SQLException {
        var mode = row.getString("mode");
        var person = row.getString("person");
        return new ModeState(
                mode(mode),
                person == null
                        ? Optional.empty()
                        : Optional.of(new Actor(row.getString("platform"), row.getString("tenant"), person)),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** A mode that only a newer version knows is taken for the most careful one. */
    private static Mode mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElse(Mode.STOPPED);
    }

    private record Seen(ModeState state, Instant at) {
        boolean freshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
