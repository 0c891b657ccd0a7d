package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;

import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk and a worker on one journal, a cloud that answers as told, and a clock that stands still until it is moved. */
final class WorkRoom {
    static final Secret PASSWORD = Secret.of("Wh1sper#one");
    static final Origin CHANNEL = new Origin("slack", "T1", "C1", Optional.empty());

    final MemoryJournal journal = new MemoryJournal();
    final PlainSecretBox secrets = new PlainSecretBox();
    final FakeCloud cloud = new FakeCloud();
    final List<Operation> moves = Collections.synchronizedList(new ArrayList<>());
    final Desk desk;

    private final AtomicInteger ids = new AtomicInteger();
    private Worker worker;
    private Instant now = NOON;

    WorkRoom() {
        desk = new Desk(
                journal,
                secrets,
                () -> now,
                () -> Operations.id(ids.incrementAndGet()),
                () -> "token-" + ids.get(),
                moves::add);
        worker = newWorker(journal);
    }

    Worker newWorker(Journal on) {
        return new Worker(on, secrets, cloud, () -> now, Runnable::run, Patience.STANDARD, moves::add);
    }

    Worker worker() {
        return worker;
    }

    /** The process ends and another begins on the same journal, with its memory gone. */
    void restart() {
        secrets.loseAll();
        worker = newWorker(journal);
        worker.recover();
    }

    /** An operation that waits for its confirmation. */
    Operation asked() {
        return desk.ask(desk.newId(), ALICE, CHANNEL, Drafts.plan(), Estimate.NONE, PASSWORD);
    }

    /** A confirmed one that nobody has looked at yet. */
    Operation confirmed() {
        var asked = asked();
        desk.confirm(asked.id(), ALICE, asked.digest().brief());
        return the(asked);
    }

    /** An operation put into any status, due now, with its password held. */
    Operation put(Operation operation) {
        journal.add(operation);
        secrets.put(operation.id().value(), PASSWORD);
        return operation;
    }

    /** The operation as it stands. */
    Operation the(Operation operation) {
        return journal.find(operation.id()).orElseThrow();
    }

    Status status(Operation operation) {
        return the(operation).status();
    }

    boolean held(Operation operation) {
        return secrets.find(operation.id().value()).isPresent();
    }

    Instant now() {
        return now;
    }

    /** Moves the clock at once and has the worker look. */
    void after(Duration time) {
        now = now.plus(time);
        worker.tick();
    }

    void after(int seconds) {
        after(Duration.ofSeconds(seconds));
    }

    /** Lets time pass second by second, the worker looking each second. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            after(1);
        }
    }
}
