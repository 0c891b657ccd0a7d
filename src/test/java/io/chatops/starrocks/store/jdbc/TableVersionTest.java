package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableVersionTest {
    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings("jdbc:h2:mem:table-version", "sa", Secret.of(""));

    @Test
    void isTheNewestStepThatThereIs() throws IOException {
        try (var steps = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(steps.map(step -> step.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                            .mapToInt(Integer::parseInt)
                            .sorted())
                    .hasSize(TableVersion.NEWEST)
                    .endsWith(TableVersion.NEWEST);
        }
    }

    @Test
    void isCurrentOnceTheTablesAreMade() {
        try (var database = Database.open(SETTINGS)) {
            assertThat(TableVersion.isCurrent(database.source())).isTrue();
        }
    }

    @Test
    void knowsTheTextOfEveryStep() {
        try (var database = Database.open(SETTINGS)) {
            long sum = new Tables(database.source())
                    .statement("SELECT SUM(CAST(\"checksum\" AS BIGINT)) FROM \"flyway_schema_history\"")
                    .first(row -> row.getLong(1))
                    .orElseThrow();
            assertThat(TableVersion.CHECKSUMS).isEqualTo(sum);
        }
    }

    @Test
    void isNotCurrentWhereNothingIs() {
        try (var database = Database.openToRead(
                new DatabaseSettings("jdbc:h2:mem:no-tables;IFEXISTS=FALSE", "sa", Secret.of("")))) {
            assertThat(TableVersion.isCurrent(database.source())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '6'",
                "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '6'",
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '3'",
                "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '6'",
                "UPDATE \"flyway_schema_history\" SET \"version\" = '7' WHERE \"version\" = '6'",
                "UPDATE \"flyway_schema_history\" SET \"version\" = 'odd' WHERE \"version\" = '6'"
            })
    void isNotCurrentWhenTheRecordSaysOtherwise(String otherwise) {
        try (var database = Database.open(SETTINGS)) {
            new Tables(database.source()).statement(otherwise).execute();
            assertThat(TableVersion.isCurrent(database.source())).isFalse();
        }
    }
}
