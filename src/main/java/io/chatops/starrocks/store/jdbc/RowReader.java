package io.chatops.starrocks.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the row that a result stands on; asks for no other row. */
@FunctionalInterface
interface RowReader<R> {
    R read(ResultSet row) throws SQLException;
}
