package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.JdbcJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Several workers on one journal: each order goes out once. */
class RaceTest {
    private static final int THREADS = 16;
    private static final int OPERATIONS = 200;

    private final Logger log = (Logger) LoggerFactory.getLogger(Worker.class);

    @BeforeEach
    void sayNothingOfThousandsOfMoves() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        log.setLevel(null);
    }

    private final PlainSecretBox secrets = new PlainSecretBox();
    private final FakeCloud cloud = new FakeCloud();
    private final Map<OperationId, List<Status>> moves = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    @Test
    void sendsEachOrderOnceFromMemory() throws Exception {
        race(new MemoryJournal());
    }

    @Test
    void sendsEachOrderOnceFromADatabase() throws Exception {
        var settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("journal"), "sa", Secret.of(""));
        try (var database = Database.open(settings)) {
            race(new JdbcJournal(database.source()));
        }
    }

    private void race(Journal journal) throws Exception {
        for (int number = 1; number <= OPERATIONS; number++) {
            var ready = next(asked(number), Status.READY, Optional.of(NOON));
            Operations.add(journal, ready);
            secrets.put(ready.id().value(), WorkRoom.PASSWORD);
        }
        var workers = List.of(worker(journal), worker(journal));

        together(thread -> {
            for (int number = 1; number <= OPERATIONS; number++) {
                int shifted = (number + thread * OPERATIONS / THREADS) % OPERATIONS + 1;
                workers.get(thread % 2).nudge(Operations.id(shifted));
            }
        });

        assertThat(cloud.creations.stream().collect(Collectors.groupingBy(Creation::clientToken)))
                .hasSize(OPERATIONS)
                .allSatisfy((token, sent) -> assertThat(sent).hasSize(1));
        assertThat(journal.in(List.of(Status.SUBMITTED), OPERATIONS)).hasSize(OPERATIONS);
        assertThat(moves)
                .hasSize(OPERATIONS)
                .allSatisfy((id, seen) -> assertThat(seen).startsWith(Status.SUBMITTING, Status.SUBMITTED));
        assertThat(secrets.isEmpty()).isTrue();
    }

    private Worker worker(Journal journal) {
        OperationListener listener = operation ->
                moves.computeIfAbsent(operation.id(), id -> new ArrayList<>()).add(operation.status());
        var ledger = new Ledger(journal, entry -> {}, () -> NOON, listener);
        var gate = new Gate(WorkRoom.OPEN, new FakeDirectory());
        return new Worker(ledger, secrets, gate, new FakeSwitch(), cloud, Runnable::run, Patience.STANDARD);
    }

    private interface Part {
        void play(int thread);
    }

    private static void together(Part part) throws Exception {
        var start = new CyclicBarrier(THREADS);
        var executor = Executors.newFixedThreadPool(THREADS);
        try {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(executor.submit(() -> {
                    start.await();
                    part.play(number);
                    return null;
                }));
            }
            for (var done : running) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
