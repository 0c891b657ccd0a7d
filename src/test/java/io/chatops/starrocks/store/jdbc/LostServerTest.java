package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Operations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL goes away and comes back: what waits for an answer is told in time, and nothing has to be started again. */
class LostServerTest {
    private static final Duration PATIENCE = Duration.ofMillis(3_500);

    @TempDir
    Path folder;

    @Test
    void connectionsThatWereCutAreReplaced() {
        var settings = PostgreSQL.fresh();
        try (var database = Database.open(settings)) {
            var journal = new JdbcJournal(database.source());
            Operations.add(journal, asked(1));
            for (int round = 0; round < 3; round++) {
                PostgreSQL.cutConnections(settings);
                triesUntilItWorks(journal);
            }
            assertThat(journal.find(id(1))).contains(asked(1));
        }
    }

    private static void triesUntilItWorks(JdbcJournal journal) {
        // each connection of the pool may have to be found dead once
        for (int tries = 0; tries < 10; tries++) {
            try {
                journal.find(id(1));
                return;
            } catch (JournalUnavailable dead) {
                assertThat(dead).hasCauseInstanceOf(SQLException.class);
            }
        }
        journal.find(id(1));
    }

    @Test
    void aServerThatStopsIsToldInTimeAndAllGoesOnWhenItIsBack() throws Exception {
        var beats = new Semaphore(0);
        var server = start(0);
        var settings = PostgreSQL.fresh(server);
        try (var database = Database.open(settings)) {
            var work = TimedWork.start(
                    database.source(),
                    InstantSource.system(),
                    "one",
                    List.of(new Beat("advance", Duration.ofMillis(10), beats::release)),
                    new TimedWork.Pace(Duration.ofMillis(50), Duration.ofMillis(200)));
            var journal = new JdbcJournal(database.source());
            Operations.add(journal, asked(1));
            assertThat(beats.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();

            server.close();
            for (int call = 0; call < 2; call++) {
                var before = System.nanoTime();
                assertThatThrownBy(() -> journal.find(id(1))).isInstanceOf(JournalUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
            }

            server = start(server.getPort());
            triesUntilItWorks(journal);
            Operations.add(journal, asked(2));
            assertThat(journal.find(id(1))).contains(asked(1));
            beats.drainPermits();
            assertThat(beats.tryAcquire(3, 60, TimeUnit.SECONDS)).isTrue();
            assertThat(AuditVerification.of(database.source()).entries()).isEqualTo(2);
            work.close();
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws Exception {
        return PostgreSQL.on(EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port));
    }
}
