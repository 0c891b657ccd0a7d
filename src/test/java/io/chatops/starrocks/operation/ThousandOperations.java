package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.secret.PlainSecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A thousand operations through the whole state machine, by sixteen threads on four processes that end at random and are replaced by
 * others which have no passwords: nothing is lost, nothing is made twice, everything comes to its end.
 */
public abstract class ThousandOperations {
    private static final int OPERATIONS = 1_000;
    private static final int THREADS = 16;
    private static final int PROCESSES = 4;
    private static final long STEP_MILLIS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** How far the clock runs ahead of the slowest: no process stands still for as long as a call may be under way. */
    private static final long AHEAD_MILLIS = 20_000;

    /** One write of so many ends the process. */
    private static final int CRASHES = 300;

    private final Logger log = (Logger) LoggerFactory.getLogger(Worker.class);
    private final AtomicLong millis = new AtomicLong();
    private final AtomicLongArray began = new AtomicLongArray(THREADS);
    private final AtomicInteger names = new AtomicInteger(OPERATIONS);
    private final AtomicInteger crashed = new AtomicInteger();
    private final Histories histories = new Histories();
    private final FakeDirectory directory = new FakeDirectory()
            .with(WorkRoom.ASKERS, ALICE)
            .with(WorkRoom.APPROVERS, ALICE, CAROL, DAVE)
            .with(WorkRoom.BREAKERS, ERIN);
    private final Gate gate = new Gate(WorkRoom.rules(2), directory);
    private final AtomicReferenceArray<Replica> processes = new AtomicReferenceArray<>(PROCESSES);
    private CountingCloud cloud = new CountingCloud(id -> Status.DRAFT);

    /** The journal under test, empty: the same one at each call. */
    protected abstract Journal journal();

    /** The record under test. */
    protected abstract Audit audit();

    /** What else holds in the end, of the record above all. */
    protected void holdsInTheEnd() {}

    @BeforeEach
    void sayNothingOfThousandsOfMoves() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        log.setLevel(null);
    }

    @Test
    void losesNothingAndMakesNothingTwiceHoweverManyProcessesEnd() throws Exception {
        cloud = new CountingCloud(id -> journal().find(id).orElseThrow().status());
        for (int slot = 0; slot < PROCESSES; slot++) {
            processes.set(slot, new Replica(slot));
        }
        ask();

        together();

        var all = journal().in(List.of(Status.values()), 2 * OPERATIONS);
        assertThat(all).hasSize(OPERATIONS);
        assertThat(all).allSatisfy(operation -> {
            assertThat(operation.status().settled()).as(operation.toString()).isTrue();
            cloud.agreesWith(operation);
        });
        cloud.madeNothingTwice();
        histories.holdTogether(journal());
        assertThat(crashed.get()).as("processes that ended").isGreaterThan(20);
        assertThat(all)
                .filteredOn(operation -> operation.status() == Status.RUNNING)
                .hasSizeGreaterThan(OPERATIONS / 4);
        holdsInTheEnd();
    }

    private void ask() {
        var raw = new CrashingJournal(journal(), audit(), histories, () -> false);
        var desk = new Desk(
                new Ledger(raw, audit(), this::now, moved -> {}),
                new PlainSecretBox(),
                gate,
                new FakeSwitch(),
                new Ids(() -> Operations.id(1), () -> "token-" + names.incrementAndGet(), () -> "unused"));
        for (int number = 1; number <= OPERATIONS; number++) {
            var key = "key-of-" + number;
            processes.get(number % PROCESSES).secrets.put(key, WorkRoom.PASSWORD);
            assertThat(desk.ask(Operations.id(number), ALICE, WorkRoom.CHANNEL, Drafts.plan(), Estimate.NONE, key))
                    .isInstanceOf(Verdict.Moved.class);
        }
    }

    private void together() throws Exception {
        var executor = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int self = thread;
                var random = new Random(4_711L + thread);
                running.add(executor.submit(() -> {
                    int steps = 0;
                    while (System.nanoTime() < end && (++steps % 50 != 0 || !settled())) {
                        passTime(self);
                        step(random);
                    }
                    began.set(self, Long.MAX_VALUE);
                }));
            }
            for (var done : running) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private boolean settled() {
        var open = List.of(Status.values()).stream()
                .filter(status -> !status.settled())
                .toList();
        return journal().in(open, 1).isEmpty();
    }

    private void passTime(int thread) {
        long slowest = IntStream.range(0, THREADS).mapToLong(began::get).min().orElseThrow();
        long now = millis.get() - slowest < AHEAD_MILLIS ? millis.addAndGet(STEP_MILLIS) : millis.get();
        began.set(thread, now);
    }

    private void step(Random random) {
        int slot = random.nextInt(PROCESSES);
        var process = processes.get(slot);
        if (process.journal.dead()) {
            if (processes.compareAndSet(slot, process, new Replica(slot))) {
                crashed.incrementAndGet();
            }
            return;
        }
        try {
            switch (random.nextInt(8)) {
                case 0 -> process.worker.claim();
                case 1 -> process.worker.tick();
                default -> process.somebodyActs(Operations.id(1 + random.nextInt(OPERATIONS)), random);
            }
        } catch (CrashingJournal.Crash ended) {
            assertThat(process.journal.dead()).isTrue();
        }
    }

    private Instant now() {
        return NOON.plusMillis(millis.get());
    }

    /** One replica: a desk and a worker with a box and a clock of their own. */
    private final class Replica {
        private final PlainSecretBox secrets = new PlainSecretBox();
        private final CrashingJournal journal;
        private final Desk desk;
        private final Worker worker;

        Replica(int slot) {
            var luck = new Random(names.incrementAndGet());
            journal = new CrashingJournal(journal(), audit(), histories, () -> unlucky(luck));
            var skew = Duration.ofSeconds(2L * slot - 3);
            var ledger = new Ledger(journal, journal, () -> now().plus(skew), moved -> {});
            var mode = new FakeSwitch();
            var ids = new Ids(
                    () -> Operations.id(names.incrementAndGet()),
                    () -> "token-" + names.incrementAndGet(),
                    () -> "key-" + names.incrementAndGet());
            desk = new Desk(ledger, secrets, gate, mode, ids);
            worker = new Worker(
                    ledger, secrets, gate, mode, cloud.seenBy(journal::mayCrash), Runnable::run, Patience.STANDARD);
        }

        void somebodyActs(OperationId id, Random random) {
            var operation = desk.find(id).orElseThrow();
            var shown = operation.digest().brief();
            int luck = random.nextInt(100);
            var verdict = switch (operation.status()) {
                case DRAFT -> {
                    var key = "key-" + names.incrementAndGet();
                    secrets.put(key, WorkRoom.PASSWORD);
                    yield desk.askAgain(id, ALICE, OperationTest.otherPlan(), Estimate.NONE, key);
                }
                case AWAITING_CONFIRMATION ->
                    luck < 5
                            ? desk.edit(id, ALICE)
                            : luck < 7 ? desk.cancel(id, ALICE) : desk.confirm(id, ALICE, shown);
                case AWAITING_APPROVAL ->
                    luck < 3
                            ? desk.edit(id, ALICE)
                            : luck < 5
                                    ? desk.reject(id, CAROL, shown, "no")
                                    : luck < 7
                                            ? desk.breakGlass(id, ERIN, shown, "fire")
                                            : desk.approve(id, luck % 2 == 0 ? CAROL : DAVE, shown);
                case AWAITING_SECRET -> desk.provideSecret(id, ALICE, WorkRoom.PASSWORD);
                case READY -> luck < 1 ? desk.cancel(id, ALICE) : new Verdict.Moved(operation);
                case STILL_CREATING -> desk.checkNow(id, ALICE);
                default -> new Verdict.Nowhere();
            };
            if (verdict instanceof Verdict.Moved) {
                worker.nudge(id);
            }
        }
    }

    private static boolean unlucky(Random luck) {
        synchronized (luck) {
            return luck.nextInt(CRASHES) == 0;
        }
    }
}
