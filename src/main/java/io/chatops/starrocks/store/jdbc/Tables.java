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
