package io.chatops.starrocks.store.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that can be lost: it gives no connection, or a connection that breaks when something is asked. */
class FailingSource implements DataSource {
    enum Loss {
        NO_CONNECTION,
        BREAKS_WHEN_ASKED
    }

    private final DataSource real;
    private volatile boolean refuses;
    private volatile boolean breaks;

    FailingSource(DataSource real) {
        this.real = real;
    }

    void lose(Loss loss) {
        refuses = loss == Loss.NO_CONNECTION;
        breaks = loss == Loss.BREAKS_WHEN_ASKED;
    }

    void comeBack() {
        refuses = false;
        breaks = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (refuses) {
            throw lost();
        }
        return breaks ? breaking(real.getConnection()) : real.getConnection();
    }

    private static Connection breaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                FailingSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        throw lost();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static SQLException lost() {
        return new SQLNonTransientConnectionException("connection lost", "08006");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        real.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        return real.unwrap(kind);
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) throws SQLException {
        return real.isWrapperFor(kind);
    }
}
