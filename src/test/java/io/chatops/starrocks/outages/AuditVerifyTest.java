package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.JdbcAudit;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What auditors and their scripts rely on: {@code audit verify} as a process. */
class AuditVerifyTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String PASSWORD = "Wh1sper-Wh1sper";

    @TempDir
    Path directory;

    @Test
    void wholeChainIsCountedAndEndsWithZero() throws Exception {
        record(file());

        verify(
                file(),
                0,
                "3 entries, from 2026-03-01T12:00:00.123456Z to 2026-03-01T12:00:00.123456Z",
                "chain is whole");
    }

    @Test
    void brokenChainNamesItsEntryAndEndsWithOne() throws Exception {
        var settings = PostgreSQL.fresh();
        record(settings);
        execute(settings, "UPDATE audit SET detail = 'of a tesu' WHERE seq = 2");

        verify(settings, 1, "1 entry", "The chain is broken: entry 2 was changed after it had been written");
    }

    @Test
    void fileOfARunningBotIsNotLookedAtAndItSaysWhatToDo() throws Exception {
        try (var held = Database.open(file())) {
            assertThat(held.source()).isNotNull();
            verify(file(), 2, "in use by another process", "stop it, or copy the file");
        }
    }

    @Test
    void databaseOfARunningBotCanBeLookedAtWhenItIsPostgreSQL() throws Exception {
        var settings = PostgreSQL.fresh();
        record(settings);
        try (var running = Database.open(settings)) {
            assertThat(running.source()).isNotNull();
            verify(settings, 0, "3 entries", "chain is whole");
        }
    }

    @Test
    void whereThereIsNoDatabaseOrNoRecordItSaysSoAndMakesNone() throws Exception {
        verify(file(), 2, "There is no database of that name");
        assertThat(directory.resolve("chatops.mv.db")).doesNotExist();

        verify(PostgreSQL.fresh(), 2, "There is no record in this database");
    }

    @Test
    void wrongAddressIsASentence() throws Exception {
        verify(new DatabaseSettings("jdbc:mysql://db/chatops", "sa", Secret.of(PASSWORD)), 2, "DATABASE_URL");
    }

    private void verify(DatabaseSettings settings, int code, String... words) throws Exception {
        // a server on this machine takes any password
        var environment = Map.of(
                "DATABASE_URL",
                settings.url(),
                "DATABASE_USER",
                settings.user(),
                "DATABASE_PASSWORD",
                password(settings));
        try (var process = ChildBot.run(environment, directory, "audit", "verify")) {
            assertThat(process.exitCode(LONG)).as(process.output()).isEqualTo(code);
            assertThat(process.output())
                    .contains(words)
                    .doesNotContain(PASSWORD)
                    .doesNotContain("\tat ");
        }
    }

    private static String password(DatabaseSettings settings) {
        return settings.url().startsWith("jdbc:h2:") ? "" : PASSWORD;
    }

    private DatabaseSettings file() {
        return new DatabaseSettings("jdbc:h2:file:" + directory.resolve("chatops"), "sa", Secret.of(""));
    }

    private static void record(DatabaseSettings settings) {
        try (var database = Database.open(settings)) {
            var audit = new JdbcAudit(database.source());
            for (int number = 1; number <= 3; number++) {
                audit.record(Operations.entry(Operations.asked(number)));
            }
        }
    }

    private static void execute(DatabaseSettings settings, String statement) throws SQLException {
        try (var database = Database.openToRead(settings);
                var connection = database.source().getConnection()) {
            connection.setReadOnly(false);
            try (var update = connection.createStatement()) {
                update.execute(statement);
            }
        }
    }
}
