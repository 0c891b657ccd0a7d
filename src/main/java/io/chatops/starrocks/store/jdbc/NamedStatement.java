package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose values have names: it is told them, each once, and run, once. Running it fails with {@link JournalUnavailable}
 * when the database says no, does not answer in {@value #SECONDS} seconds or cannot be reached.
 */
final class NamedStatement {
    private static final int SECONDS = 2;

    /** The standard's word for "this key is there already", the same in H2 and PostgreSQL. */
    private static final String DUPLICATE = "23505";

    private static final Object UNTOLD = new Object();

    private final Statements place;
    private final SqlText text;
    private final @Nullable Object[] values;

    NamedStatement(Statements place, SqlText text) {
        this.place = place;
        this.text = text;
        this.values = new Object[text.names().size()];
        Arrays.fill(values, UNTOLD);
    }

    NamedStatement bind(String name, String value) {
        return tell(name, value);
    }

    NamedStatement bind(String name, long value) {
        return tell(name, value);
    }

    NamedStatement bind(String name, boolean value) {
        return tell(name, value);
    }

    NamedStatement bind(String name, OffsetDateTime value) {
        return tell(name, value);
    }

    /** One of the others, or the database's NULL in its place. */
    NamedStatement bind(String name, Optional<?> value) {
        return tell(name, value.orElse(null));
    }

    /** An array: {@code column = ANY(:name)} holds for each of these, and the text is the same for any number of them. */
    NamedStatement bind(String name, List<String> value) {
        return tell(name, value.toArray(new String[0]));
    }

    /** How many rows were written or removed. */
    int execute() {
        try (var lent = place.lend();
                var prepared = prepare(lent.connection())) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new JournalUnavailable(failure);
        }
    }

    /** Runs it; whether there was a row to be written or removed, for statements that say which one by its key. */
    boolean changes() {
        return execute() == 1;
    }

    /** Runs an insert; whether it was the first with its key. A transaction in which it was not is to be given up. */
    boolean inserts() {
        try {
            return changes();
        } catch (JournalUnavailable failure) {
            if (failure.getCause() instanceof SQLException word && DUPLICATE.equals(word.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    /** The first row that is found. */
    <R> Optional<R> first(RowReader<R> reader) {
        try (var lent = place.lend();
                var prepared = prepare(lent.connection());
                var found = prepared.executeQuery()) {
            return found.next() ? Optional.of(reader.read(found)) : Optional.empty();
        } catch (SQLException failure) {
            throw new JournalUnavailable(failure);
        }
    }

    /** All rows that are found, in their order. */
    <R> List<R> list(RowReader<R> reader) {
        try (var lent = place.lend();
                var prepared = prepare(lent.connection());
                var found = prepared.executeQuery()) {
            var rows = new ArrayList<R>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw new JournalUnavailable(failure);
        }
    }

    private NamedStatement tell(String name, @Nullable Object value) {
        boolean known = false;
        for (int i = 0; i < values.length; i++) {
            if (text.names().get(i).equals(name)) {
                values[i] = value;
                known = true;
            }
        }
        if (!known) {
            throw new IllegalArgumentException("there is no :" + name + " in " + text.sql());
        }
        return this;
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        var prepared = connection.prepareStatement(text.sql());
        try {
            // H2 keeps it for the connection, and takes a statement of its own to set it
            if (prepared.getQueryTimeout() != SECONDS) {
                prepared.setQueryTimeout(SECONDS);
            }
            for (int i = 0; i < values.length; i++) {
                set(prepared, i);
            }
            return prepared;
        } catch (SQLException | RuntimeException failure) {
            prepared.close();
            throw failure;
        }
    }

    private void set(PreparedStatement prepared, int i) throws SQLException {
        var value = values[i];
        if (value == UNTOLD) {
            throw new IllegalStateException(":" + text.names().get(i) + " is not told in " + text.sql());
        }
        if (value == null) {
            // of no type: PostgreSQL takes no text's NULL for a time
            prepared.setNull(i + 1, Types.NULL);
        } else {
            prepared.setObject(i + 1, value);
        }
    }
}
