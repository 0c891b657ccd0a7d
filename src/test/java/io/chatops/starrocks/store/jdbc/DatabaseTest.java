package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasCommittedWhenTheProcessIsKilled() throws IOException {
        try (var database = Database.open(file("journal"))) {
            var journal = new JdbcJournal(database.source());
            for (int number = 1; number <= 5; number++) {
                Operations.add(journal, asked(number));
                // what stands in the file at this moment is what a kill would leave
                Files.copy(folder.resolve("journal.mv.db"), folder.resolve("left" + number + ".mv.db"));
            }
        }

        for (int number = 1; number <= 5; number++) {
            try (var left = Database.open(file("left" + number))) {
                assertThat(new JdbcJournal(left.source()).find(id(number))).contains(asked(number));
            }
        }
    }

    @Test
    void saysThatAnotherProcessHoldsTheFile() throws IOException {
        Database.open(file("journal")).close();

        try (var held = FileChannel.open(folder.resolve("journal.mv.db"), StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Database.open(file("journal")))
                    .isInstanceOf(Database.CannotOpen.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining("PostgreSQL");
        }

        Database.open(file("journal")).close();
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var settings = new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + port + "/chatops", "bot", Secret.of("Wh1sper-Wh1sper"));

        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(Database.CannotOpen.class)
                .hasMessageContaining("cannot be opened (SQLSTATE 08001)")
                .hasStackTraceContaining("127.0.0.1:" + port)
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("Wh1sper"));
    }

    @Test
    void saysThatTheTablesAreOfANewerVersion() {
        try (var database = Database.open(file("journal"))) {
            new Tables(database.source())
                    .statement("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'")
                    .execute();
        }

        assertThatThrownBy(() -> Database.open(file("journal")))
                .isInstanceOf(Database.CannotOpen.class)
                .hasMessageContaining("tables");
    }

    @Test
    void severalProcessesMayBringOnePostgreSQLToThisVersionAtOnce() throws Exception {
        var settings = PostgreSQL.fresh();
        var executor = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> process = () -> {
                try (var database = Database.open(settings)) {
                    return new JdbcJournal(database.source()).behind(1).isEmpty();
                }
            };
            for (var opened : executor.invokeAll(Collections.nCopies(4, process))) {
                assertThat(opened.get()).isTrue();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void opensNothingToReadWhereNothingIs() {
        var elsewhere = PostgreSQL.fresh();
        assertThatThrownBy(() -> Database.openToRead(file("journal")))
                .isInstanceOf(Database.CannotOpen.class)
                .hasMessageContaining(
                        "no database of that name: " + file("journal").url() + ".");
        var nowhere = elsewhere.url() + "x";
        assertThatThrownBy(() -> Database.openToRead(new DatabaseSettings(
                        nowhere + "?options=Wh1sper-Wh1sper", elsewhere.user(), elsewhere.password())))
                .isInstanceOf(Database.CannotOpen.class)
                .hasMessageContaining("no database of that name: " + nowhere + ".")
                .hasMessageNotContaining("Wh1sper");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesTheFileToOthersWhenItIsClosed() throws IOException {
        Database.open(file("journal")).close();

        try (var free = FileChannel.open(folder.resolve("journal.mv.db"), StandardOpenOption.WRITE);
                var lock = free.tryLock()) {
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void addsToAnAddressWhatItDoesNotSay() {
        assertThat(Database.url("jdbc:h2:file:./data/x"))
                .isEqualTo(
                        "jdbc:h2:file:./data/x;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64");
        assertThat(Database.url("jdbc:h2:mem:x;write_delay=100"))
                .isEqualTo(
                        "jdbc:h2:mem:x;write_delay=100;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64");
        assertThat(Database.url("jdbc:postgresql://db/x")).isEqualTo("jdbc:postgresql://db/x");
    }

    @Test
    void settingsShowNoPassword() {
        assertThat(new DatabaseSettings("jdbc:h2:mem:x", "sa", Secret.of("Wh1sper-Wh1sper")))
                .asString()
                .doesNotContain("Wh1sper");
    }

    private DatabaseSettings file(String name) {
        return new DatabaseSettings("jdbc:h2:file:" + folder.resolve(name), "sa", Secret.of(""));
    }
}
