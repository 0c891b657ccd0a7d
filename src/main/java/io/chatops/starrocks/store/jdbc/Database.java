package io.chatops.starrocks.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The opened database: a small pool of connections to tables of the right version. */
public final class Database implements AutoCloseable {
    /**
     * Whoever presses a button waits for an answer within 3 seconds, so a lost database is told of by then, with time left to say it
     * and for a second question.
     */
    private static final int CONNECTION_MILLIS = 1_200;

    private static final int POOL = 8;

    private static final String H2 = "jdbc:h2:";

    /** H2's error code for a file that another process holds. */
    private static final int IN_USE = 90020;

    /** H2's and PostgreSQL's words for a database that is not there. */
    static final Set<String> MISSING = Set.of("90146", "3D000");

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
        var pool = connect(settings, configuration(settings));
        try {
            if (!TableVersion.isCurrent(pool)) {
                migrate(settings, pool);
            }
        } catch (FlywayException failure) {
            pool.close();
            throw new CannotOpen(
                    "The tables of the database could not be brought to this version. Does its user have the right to "
                            + "create tables, and did no newer version of the bot write there?",
                    false,
                    failure);
        }
        return new Database(pool);
    }

    /**
     * Opens a database as it is, to read it: makes none where there is none, and changes no table.
     *
     * @throws CannotOpen when there is none, it cannot be reached, or it is held by another process
     */
    public static Database openToRead(DatabaseSettings settings) {
        var configuration = configuration(settings);
        configuration.setReadOnly(true);
        if (settings.url().startsWith(H2)) {
            configuration.setJdbcUrl(withOption(url(settings.url()), "IFEXISTS", "TRUE"));
        }
        // after a first connection that fails the pool waits a second, and whoever wants to know how it is would wait
        // with it
        try {
            DriverManager.getConnection(configuration.getJdbcUrl(), account(configuration))
                    .close();
        } catch (SQLException failure) {
            throw cannotOpen(settings, failure);
        }
        return new Database(connect(settings, configuration));
    }

    private static Properties account(HikariConfig configuration) {
        var account = new Properties();
        account.putAll(configuration.getDataSourceProperties());
        account.setProperty("user", configuration.getUsername());
        account.setProperty("password", configuration.getPassword());
        return account;
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

    private static HikariDataSource connect(DatabaseSettings settings, HikariConfig configuration) {
        try {
            return new HikariDataSource(configuration);
        } catch (RuntimeException failure) {
            throw cannotOpen(settings, failure);
        }
    }

    /** A change of a large table takes longer than the pool lets any question take. Of several processes at once, one does it. */
    private static void migrate(DatabaseSettings settings, DataSource pool) {
        var tables = Flyway.configure().locations("classpath:db/migration");
        if (settings.url().startsWith(H2)) {
            tables.dataSource(pool).load().migrate();
        } else {
            settings.password()
                    .use(password -> tables.dataSource(settings.url(), settings.user(), password)
                            .load()
                            .migrate());
        }
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
            // seconds; without them a connection whose other end is gone without a word waits for ever. A statement may
            // take two
            configuration.addDataSourceProperty("connectTimeout", "3");
            configuration.addDataSourceProperty("socketTimeout", "3");
        }
        return configuration;
    }

    /**
     * H2 writes what was committed up to half a second later by itself, and a killed process would lose that; and it closes in a
     * shutdown hook of its own, while our threads still end their work. Its own log would pass by ours, and by the mask. Each
     * connection keeps eight statements that it has read, unless told otherwise: we have some fifty.
     */
    static String url(String given) {
        return given.startsWith(H2)
                ? withOption(
                        withOption(
                                withOption(withOption(given, "WRITE_DELAY", "0"), "DB_CLOSE_ON_EXIT", "FALSE"),
                                "TRACE_LEVEL_FILE",
                                "0"),
                        "QUERY_CACHE_SIZE",
                        "64")
                : given;
    }

    private static String withOption(String url, String name, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + name + "=") ? url : url + ";" + name + "=" + value;
    }

    private static CannotOpen cannotOpen(DatabaseSettings settings, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getErrorCode() == IN_USE) {
                return new CannotOpen(
                        "The database file is in use by another process. Stop that one, or name another file or a "
                                + "PostgreSQL database that several processes can share.",
                        true,
                        failure);
            }
            if (cause instanceof SQLException refusal && MISSING.contains(refusal.getSQLState())) {
                return new CannotOpen(
                        "There is no database of that name: " + address(settings) + ". Is its address right?"
                                + (settings.url().startsWith(H2)
                                        ? " A relative path begins at the directory in which this was started."
                                        : ""),
                        false,
                        failure);
            }
        }
        return new CannotOpen(
                "The database cannot be opened" + state(failure)
                        + ". Is its address right, does it run, and are user and password right?",
                false,
                failure);
    }

    /** Where it was looked for, without options and accounts, in which a password may stand. */
    private static String address(DatabaseSettings settings) {
        return settings.url().replaceFirst("[;?].*$", "").replaceFirst("//.*@", "//");
    }

    /** The driver's code alone: its sentence may repeat the address with what stands in it. */
    private static String state(Throwable failure) {
        String state = null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            state = cause instanceof SQLException refusal && refusal.getSQLState() != null
                    ? refusal.getSQLState()
                    : state;
        }
        return state == null ? "" : " (SQLSTATE " + state + ")";
    }

    /** The database cannot be used; the message says what to do, for people. */
    public static final class CannotOpen extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private final boolean held;

        CannotOpen(String message, boolean held, Throwable cause) {
            super(message, cause);
            this.held = held;
        }

        /** Whether another process holds the file. */
        public boolean held() {
            return held;
        }
    }
}
