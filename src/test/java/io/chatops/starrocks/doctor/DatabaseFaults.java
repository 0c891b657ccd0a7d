package io.chatops.starrocks.doctor;

import static io.chatops.starrocks.doctor.Plant.fault;

import io.chatops.starrocks.app.FreePort;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What can be wrong with the database. */
final class DatabaseFaults {
    private DatabaseFaults() {}

    static Stream<Plant> all() {
        return Stream.of(
                fault(
                        "database",
                        "nobody at the database's port",
                        to -> to.set("DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + FreePort.next() + "/x"),
                        "cannot be opened",
                        "host and port"),
                fault(
                        "database",
                        "a database file where a file system takes none",
                        to -> to.set("DATABASE_URL", "jdbc:h2:file:/proc/none/journal"),
                        "cannot make /proc/none/journal.mv.db",
                        "can make files"),
                fault(
                        "database",
                        "a user whom the database does not know",
                        to -> to.on(PostgreSQL.fresh()).set("DATABASE_USER", "nobody_here"),
                        "nobody_here",
                        "DATABASE_PASSWORD"),
                fault(
                        "database",
                        "a database that is not there",
                        to -> to.on(PostgreSQL.fresh())
                                .set("DATABASE_URL", PostgreSQL.fresh().url() + "_not"),
                        "no database of that name",
                        "docs/operating.md"),
                fault(
                        "database",
                        "a user who may make no tables",
                        to -> to.on(limited(PostgreSQL.fresh(), "reading_doctor")),
                        "GRANT CREATE ON SCHEMA public TO reading_doctor"),
                fault(
                        "database-tables",
                        "tables of a newer version",
                        to -> to.on(newer(PostgreSQL.fresh())),
                        "version 999",
                        "Run that version or a newer one"));
    }

    private static DatabaseSettings limited(DatabaseSettings administrator, String name) {
        execute(administrator, "CREATE ROLE " + name + " LOGIN");
        return new DatabaseSettings(administrator.url(), name, administrator.password());
    }

    private static DatabaseSettings newer(DatabaseSettings settings) {
        Database.open(settings).close();
        execute(settings, """
                INSERT INTO flyway_schema_history
                SELECT 999, '999', 'of a newer version', type, script, 1, installed_by, now(), 1, true
                  FROM flyway_schema_history WHERE installed_rank = 1""");
        return settings;
    }

    private static void execute(DatabaseSettings settings, String statement) {
        try (var connection = DriverManager.getConnection(
                        settings.url(), settings.user(), settings.password().use(password -> password));
                var asked = connection.createStatement()) {
            asked.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
