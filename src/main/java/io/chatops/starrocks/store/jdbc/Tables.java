package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * How the tables are asked: with a bound on time, since a person waits for the answer, and with one way to fail,
 * {@link JournalUnavailable}, whose cause is the database's own word and holds no value that was bound.
 */
final class Tables {
    /** Seconds for one statement. */
    private static final int STATEMENT_SECONDS = 2;

    /** Rows that go in one statement, well within its time. */
    private static final int SWEPT = 2_000;

    /** The standard's word for "this key is there already", the same in H2 and PostgreSQL. */
    private static final String DUPLICATE = "23505";

    private final Jdbi database;

    Tables(DataSource source) {
        database = Jdbi.create(source);
        database.getConfig(SqlStatements.class).setQueryTimeout(STATEMENT_SECONDS);
    }

    /** Asks or writes with one statement, which stands or falls as a whole. */
    <R> R ask(Function<Handle, R> question) {
        try (var handle = database.open()) {
            return question.apply(handle);
        } catch (JdbiException failure) {
            throw unavailable(failure);
        }
    }

    /** Several statements that stand or fall together; when {@code work} answers false, nothing of it has happened. */
    boolean together(Predicate<Handle> work) {
        try (var handle = database.open()) {
            handle.begin();
            if (work.test(handle)) {
                handle.commit();
                return true;
            }
            handle.rollback();
            return false;
        } catch (JdbiException failure) {
            throw unavailable(failure);
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
        return ask(handle -> handle.createQuery("""
                                SELECT <end> FROM <table> WHERE <end> <= :until
                                ORDER BY <end> OFFSET :some ROWS FETCH FIRST 1 ROWS ONLY""")
                .define("table", table)
                .define("end", end)
                .bind("until", column(until))
                .bind("some", SWEPT)
                .mapTo(OffsetDateTime.class)
                .findOne());
    }

    private int remove(String table, String end, OffsetDateTime until) {
        return ask(handle -> handle.createUpdate("DELETE FROM <table> WHERE <end> <= :until")
                .define("table", table)
                .define("end", end)
                .bind("until", until)
                .execute());
    }

    /** Whether an insert was the first with its key. */
    static boolean inserted(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (JdbiException failure) {
            if (word(failure)
                    .filter(cause -> DUPLICATE.equals(cause.getSQLState()))
                    .isPresent()) {
                return false;
            }
            throw failure;
        }
    }

    /** The precision that both databases keep. */
    static OffsetDateTime column(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static JournalUnavailable unavailable(JdbiException failure) {
        return new JournalUnavailable(word(failure).map(Throwable.class::cast).orElse(failure));
    }

    /** The library's own exception repeats every bound value; the database's says what is wrong. */
    private static Optional<SQLException> word(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException word) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
