package io.chatops.starrocks.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** A database that gives a permit each time a connection is asked for. */
final class CountedSource extends FailingSource {
    private final DataSource real;
    private final Semaphore asked;

    CountedSource(DataSource real, Semaphore asked) {
        super(real);
        this.real = real;
        this.asked = asked;
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.release();
        return real.getConnection();
    }
}
