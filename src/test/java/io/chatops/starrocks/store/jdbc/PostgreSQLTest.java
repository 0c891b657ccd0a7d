package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgreSQLTest {
    @Test
    void isARealServerThatGivesADatabaseToEachWhoAsks() {
        try (var one = Database.open(PostgreSQL.fresh());
                var other = Database.open(PostgreSQL.fresh())) {
            assertThat(answer(one, "SELECT version()")).startsWith("PostgreSQL 18");
            assertThat(answer(one, "SELECT current_database()"))
                    .isNotEqualTo(answer(other, "SELECT current_database()"));
            assertThat(answer(one, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    private static String answer(Database database, String question) {
        return new Tables(database.source())
                .statement(question)
                .first(row -> row.getString(1))
                .orElseThrow();
    }
}
