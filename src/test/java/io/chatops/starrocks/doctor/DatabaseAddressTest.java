package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is read from the address of a database. */
class DatabaseAddressTest {
    @Test
    void whatGoesToAnotherMachineWithoutTlsIsNoticed() {
        assertThat(DatabaseCheck.isInTheClear("jdbc:postgresql://db.example.com/chatops"))
                .isTrue();
        assertThat(DatabaseCheck.isInTheClear("jdbc:postgresql://db.example.com/chatops?sslmode=verify-full"))
                .isFalse();
        assertThat(DatabaseCheck.isInTheClear("jdbc:postgresql://127.0.0.1:5432/chatops"))
                .isFalse();
        assertThat(DatabaseCheck.isInTheClear("jdbc:h2:mem:x")).isFalse();
    }

    @Test
    void fileOfADatabaseIsReadFromItsUrl() {
        var home = Path.of("/srv/bot");

        assertThat(FilesCheck.databaseFile("jdbc:h2:file:./data/journal;WRITE_DELAY=0", home))
                .hasValueSatisfying(file -> assertThat(file.normalize()).hasToString("/srv/bot/data/journal.mv.db"));
        assertThat(FilesCheck.databaseFile("jdbc:h2:mem:x", home)).isEmpty();
        assertThat(FilesCheck.databaseFile("jdbc:postgresql://db/x", home)).isEmpty();
    }
}
