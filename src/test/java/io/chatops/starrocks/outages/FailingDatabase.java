package io.chatops.starrocks.outages;

import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A database in memory that goes away at a statement of one's choice: before the so-manieth from now, for so many of them. */
final class FailingDatabase implements AutoCloseable {
    private final String url = "jdbc:h2:mem:failing-" + UUID.randomUUID();
    private final Connection keeper;
    private final Driver driver;
    private int before = Integer.MAX_VALUE;
    private int left;
    private boolean met;

    FailingDatabase() {
        try {
            var real = DriverManager.getDriver("jdbc:h2:mem:");
            driver = new Detour(url, real, this::onItsWay);
            // the first that takes an address has it
            org.h2.Driver.unload();
            DriverManager.registerDriver(driver);
            org.h2.Driver.load();
            keeper = DriverManager.getConnection(url, "sa", "");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(url, "sa", Secret.of(""));
    }

    /** From now on so many statements are answered, and the next so many are not. */
    synchronized void goesAway(int answered, int times) {
        before = answered;
        left = times;
        met = false;
    }

    /** It is there again; whether anybody missed it. */
    synchronized boolean comesBack() {
        before = Integer.MAX_VALUE;
        return met;
    }

    /** Whether a query finds anything, wherever the database is. */
    boolean finds(String query) {
        try (var statement = keeper.createStatement();
                var found = statement.executeQuery(query)) {
            return found.next();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The number that a query gives, wherever the database is. */
    int count(String query) {
        try (var statement = keeper.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private synchronized void asked() throws SQLException {
        if (before > 0) {
            before--;
        } else if (left > 0) {
            left--;
            met = true;
            throw new SQLException("the connection is gone", "08006");
        }
    }

    private Object onItsWay(Connection connection) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        asked();
                    }
                    var answer = call(() -> method.invoke(connection, arguments));
                    return answer instanceof Statement statement ? onItsWay(statement) : answer;
                });
    }

    private Object onItsWay(Statement statement) {
        var kind = statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {kind}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        asked();
                    }
                    return call(() -> method.invoke(statement, arguments));
                });
    }

    /** What is asked of the real thing. */
    private interface Call {
        Object make() throws IllegalAccessException, InvocationTargetException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void close() {
        try {
            DriverManager.deregisterDriver(driver);
            keeper.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
