package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** How operations stand in a database that {@link Database} opened, for whoever watches them; fails as the journal does. */
public final class JdbcCensus {
    /** More than wait for approval anywhere; the oldest are looked at first. */
    private static final int MOST_WAITING = 200;

    private final Tables tables;
    private final JdbcJournal journal;

    public JdbcCensus(DataSource source) {
        tables = new Tables(source);
        journal = new JdbcJournal(source);
    }

    /** How many operations are in each status; one that none is in is missing. */
    public Map<Status, Long> count() {
        var counted = new EnumMap<Status, Long>(Status.class);
        for (var found : tables.statement("SELECT status, COUNT(*) AS many FROM operation GROUP BY status")
                .list(JdbcCensus::found)) {
            status(found.getKey()).ifPresent(status -> counted.put(status, found.getValue()));
        }
        return counted;
    }

    /** When the operation that waits longest for approval began to; empty when none waits. */
    public Optional<Instant> waitingSince() {
        return journal.in(List.of(Status.AWAITING_APPROVAL), MOST_WAITING).stream()
                .map(Operation::since)
                .min(Instant::compareTo);
    }

    private static Map.Entry<String, Long> found(ResultSet row) throws SQLException {
        return Map.entry(row.getString("status"), row.getLong("many"));
    }

    /** Empty for one that only a newer version knows. */
    private static Optional<Status> status(String name) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equals(name))
                .findFirst();
    }
}
