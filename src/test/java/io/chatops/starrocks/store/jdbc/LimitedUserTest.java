package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.secret.Secret;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The users that docs/operating.md makes on PostgreSQL. */
class LimitedUserTest {
    @Test
    void rightToCreateTablesIsEnough() {
        var bot = bot(PostgreSQL.fresh(), "plain_bot");

        try (var database = Database.open(bot)) {
            new JdbcAudit(database.source()).record(Operations.entry(Operations.asked(1)));
        }
    }

    @Test
    void userWhoMayOnlyAddToTheRecordCanRunTheBotAndNotChangeAnEntry() {
        var administrator = PostgreSQL.fresh();
        var bot = bot(administrator, "adding_bot");
        Database.open(bot).close();
        execute(administrator, "ALTER TABLE audit OWNER TO postgres");
        execute(administrator, "GRANT SELECT, INSERT ON audit TO adding_bot");

        try (var database = Database.open(bot)) {
            var journal = new JdbcJournal(database.source());
            Operations.add(journal, Operations.asked(1));
            assertThat(AuditVerification.of(database.source()).entries()).isEqualTo(1);
        }
        for (var change :
                new String[] {"UPDATE audit SET detail = ''", "DELETE FROM audit", "TRUNCATE audit", "DROP TABLE audit"
                }) {
            assertThatThrownBy(() -> execute(bot, change)).as(change).hasStackTraceContaining("audit");
        }
    }

    private static DatabaseSettings bot(DatabaseSettings administrator, String name) {
        execute(administrator, "CREATE ROLE " + name + " LOGIN PASSWORD 'Wh1sper-Wh1sper'");
        execute(administrator, "GRANT CREATE ON SCHEMA public TO " + name);
        return new DatabaseSettings(administrator.url(), name, Secret.of("Wh1sper-Wh1sper"));
    }

    private static void execute(DatabaseSettings settings, String statement) {
        var password = settings.password().use(known -> known);
        try (var connection = DriverManager.getConnection(settings.url(), settings.user(), password);
                var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
