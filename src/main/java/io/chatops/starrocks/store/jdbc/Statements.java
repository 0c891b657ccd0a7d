package io.chatops.starrocks.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where statements go: each to a connection of the pool, or all to the one of a transaction. */
sealed interface Statements permits Tables, Transaction {
    /**
     * A statement that stands or falls as a whole, to be told its values and run.
     *
     * @param text SQL with {@code :name} for each value; one of a bounded number of texts, since what was made of them is kept
     */
    NamedStatement statement(String text);

    /** The connection for one statement. */
    Lent lend() throws SQLException;

    /**
     * A connection for as long as it is needed.
     *
     * @param ours whether it goes back to the pool when it is closed; a transaction keeps its own
     */
    record Lent(Connection connection, boolean ours) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            if (ours) {
                connection.close();
            }
        }
    }
}
