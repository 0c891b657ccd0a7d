package io.chatops.starrocks.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The opened database: a small pool of connections to tables of the right version. */
public final class Database implements AutoCloseable {
    /** Whoever presses a button waits for an answer within 3 seconds, so a lost database is told of by then. */
    private static final int CONNECTION_MILLIS = 3_000;

    private static final int POOL = 8;

    /** H2's error code for a file that another process holds. */
    private static final int IN_USE = 90020;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens the database and brings its tables to this version.
     *
     * @throws CannotOpen when it cannot be reached, is held by another process, or its tables cannot be brought to this version
     */
    public static Database open(DatabaseSettings settings) {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(configuration(settings));
        } catch (RuntimeException failure) {
            throw cannotOpen(failure);
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            pool.close();
            throw new CannotOpen(
                    "The tables of the database could not be brought to this version. Does its user have the right to "
                            + "create tables, and did no newer version of the bot write there?",
                    failure);
        }
        return new Database(pool);
    }

    /** Where connections come from. */
    public DataSource source() {
        return pool;
    }

    /** Closes every connection; an H2 file is free for others after that. */
    @Override
    public void close() {
        pool.close();
    }

    private static HikariConfig configuration(DatabaseSettings settings) {
        var configuration = new HikariConfig();
        configuration.setPoolName("journal");
        configuration.setJdbcUrl(url(settings.url()));
        configuration.setUsername(settings.user());
        settings.password().use(value -> {
            configuration.setPassword(value);
            return value.isEmpty();
        });
        configuration.setMaximumPoolSize(POOL);
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(CONNECTION_MILLIS);
        configuration.setValidationTimeout(CONNECTION_MILLIS / 3);
        if (settings.url().startsWith("jdbc:postgresql:")) {
            // seconds; without them a connection whose other end is gone without a word waits for ever
            configuration.addDataSourceProperty("connectTimeout", "3");
            configuration.addDataSourceProperty("socketTimeout", "10");
        }
        return configuration;
    }

    /**
     * H2 writes what was committed up to half a second later by itself, and a killed process would lose that; and it closes in a
     * shutdown hook of its own, while our threads still end their work. Its own log would pass by ours, and by the mask.
     */
    static String url(String given) {
        return given.startsWith("jdbc:h2:")
                ? withOption(
                        withOption(withOption(given, "WRITE_DELAY", "0"), "DB_CLOSE_ON_EXIT", "FALSE"),
                        "TRACE_LEVEL_FILE",
                        "0")
                : given;
    }

    private static String withOption(String url, String name, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + name + "=") ? url : url + ";" + name + "=" + value;
    }

    private static CannotOpen cannotOpen(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getErrorCode() == IN_USE) {
                return new CannotOpen(
                        "The database file is in use by another process. Stop that one, or name another file or a "
                                + "PostgreSQL database that several processes can share.",
                        failure);
            }
        }
        return new CannotOpen(
                "The database cannot be opened. Is its address right, does it run, and are user and password right?",
                failure);
    }

    /** The database cannot be used; the message says what to do, for people. */
    public static final class CannotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1;

        CannotOpen(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
