package io.chatops.starrocks.store.jdbc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.chatops.starrocks.secret.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on loopback: one server for the whole test run, started when it is first asked for and stopped with the JVM.
 * Whoever stops and starts a server in a test takes one of their own from {@link #server()}.
 */
public final class PostgreSQL {
    private static final String USER = "postgres";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgreSQL() {}

    /** The address of a database that nobody has used before. */
    public static DatabaseSettings fresh() {
        return fresh(Shared.SERVER);
    }

    /** Ends every connection to the database behind {@code settings}, as a server that goes down does. */
    public static void cutConnections(DatabaseSettings settings) {
        var name = settings.url().replaceFirst(".*/([^/?]+).*", "$1");
        onServer(
                Shared.SERVER, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    /** A server of the caller's own, to be closed by it. */
    static EmbeddedPostgres server() {
        if (LoggerFactory.getLogger(EmbeddedPostgres.class) instanceof Logger log) {
            log.setLevel(Level.WARN);
        }
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static EmbeddedPostgres on(EmbeddedPostgres.Builder builder) throws IOException {
        return builder.setServerConfig("listen_addresses", "127.0.0.1").start();
    }

    static DatabaseSettings fresh(EmbeddedPostgres server) {
        var name = "test" + DATABASES.incrementAndGet();
        onServer(server, "CREATE DATABASE " + name);
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, USER, Secret.of("Wh1sper-Wh1sper"));
    }

    private static void onServer(EmbeddedPostgres server, String statement) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Made when it is first used. */
    private static final class Shared {
        private static final EmbeddedPostgres SERVER = server();
    }
}
