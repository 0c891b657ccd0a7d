package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * How the tables are asked: with a bound on time, since a person waits for the answer, and with one way to fail,
 * {@link JournalUnavailable}, whose cause is the database's own word and holds no value that was bound.
 */
final class Tables implements Statements {
    /** Rows that go in one statement, well within its time. */
    private static final int SWEPT = 2_000;

    private final DataSource source;
    private final Map<String, SqlText> texts = new ConcurrentHashMap<>();

    Tables(DataSource source) {
        this.source = source;
    }

    @Override
    public NamedStatement statement(String text) {
        return new NamedStatement(this, text(text));
    }

    @Override
    public Lent lend() throws SQLException {
        return new Lent(source.getConnection(), true);
    }

    /** What was made of a text before, since most are asked again and again. */
    SqlText text(String text) {
        var known = texts.get(text);
        if (known == null) {
            known = SqlText.of(text);
            texts.put(text, known);
        }
        return known;
    }

    /** Several statements that stand or fall together; when {@code work} answers false or fails, nothing of it has happened. */
    boolean together(Predicate<Transaction> work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (tried(work, connection)) {
                connection.commit();
                return true;
            }
            connection.rollback();
            return false;
        } catch (SQLException failure) {
            throw new JournalUnavailable(failure);
        }
    }

    private boolean tried(Predicate<Transaction> work, Connection connection) {
        try {
            return work.test(new Transaction(this, connection));
        } catch (RuntimeException failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    private static void rollBack(Connection connection, RuntimeException failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
        }
    }

    /**
     * Removes rows whose time is over, some at a time: one statement for all of them would be stopped before its end, on this day and
     * on every later one, as soon as there are some ten thousands. How many those were.
     *
     * @param end the column that says until when a row counts; it has an index
     */
    int sweep(String table, String end, Instant until) {
        int swept = 0;
        for (var some = some(table, end, until); some.isPresent(); some = some(table, end, until)) {
            swept += remove(table, end, some.get());
        }
        return swept + remove(table, end, column(until));
    }

    /** Until when so many rows count that they go at once; empty when no more than these are left. */
    private Optional<OffsetDateTime> some(String table, String end, Instant until) {
        return statement("SELECT " + end + " FROM " + table + " WHERE " + end + " <= :until ORDER BY " + end
                        + " OFFSET :some ROWS FETCH FIRST 1 ROWS ONLY")
                .bind("until", column(until))
                .bind("some", SWEPT)
                .first(Tables::time);
    }

    private int remove(String table, String end, OffsetDateTime until) {
        return statement("DELETE FROM " + table + " WHERE " + end + " <= :until")
                .bind("until", until)
                .execute();
    }

    /** What the clock of the database says. */
    Instant now() {
        return statement("SELECT CURRENT_TIMESTAMP")
                .first(Tables::time)
                .orElseThrow()
                .toInstant();
    }

    /** The precision that both databases keep. */
    static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime time(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class);
    }
}
