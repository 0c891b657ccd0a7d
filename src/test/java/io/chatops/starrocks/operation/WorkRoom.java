package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.FRANK;
import static io.chatops.starrocks.operation.Operations.NOON;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk and a worker on one journal, a cloud that answers as told, and a clock that stands still until it is moved. */
final class WorkRoom {
    static final Secret PASSWORD = Secret.of("Wh1sper#one");
    static final Origin CHANNEL = new Origin("slack", "T1", "C1", Optional.empty());

    /** Everybody may ask anywhere, and nobody has to agree. */
    static final AccessPolicy OPEN = new AccessPolicy(List.of("*"), List.of("*"));

    /** The group of those who may ask, of those who approve, of those who are asked later, and of those who may go alone. */
    static final String ASKERS = "S-askers";

    static final String APPROVERS = "S-approvers";
    static final String SECONDS = "S-seconds";
    static final String BREAKERS = "S-breakers";

    final MemoryJournal journal = new MemoryJournal();
    final PlainSecretBox secrets = new PlainSecretBox();
    final FakeCloud cloud = new FakeCloud();
    final FakeDirectory directory = new FakeDirectory()
            .with(ASKERS, ALICE)
            .with(APPROVERS, ALICE, CAROL, DAVE)
            .with(SECONDS, FRANK)
            .with(BREAKERS, ALICE, ERIN);
    final FakeSwitch mode = new FakeSwitch();
    final List<Operation> moves = Collections.synchronizedList(new ArrayList<>());
    final List<Note> notes = Collections.synchronizedList(new ArrayList<>());
    final List<String> left = Collections.synchronizedList(new ArrayList<>());
    final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    final Desk desk;

    private final AtomicInteger ids = new AtomicInteger();
    private final Gate gate;
    private Worker worker;
    private Instant now = NOON;
    int beatsLeftOut;

    WorkRoom() {
        this(OPEN);
    }

    WorkRoom(AccessPolicy policy) {
        gate = new Gate(policy, directory);
        desk = newDesk(journal);
        worker = newWorker(journal);
    }

    /** A room where so many of the approvers have to agree, with reminders from half an hour on and the second group after two. */
    static WorkRoom approving(int needed) {
        return new WorkRoom(rules(needed));
    }

    static AccessPolicy rules(int needed) {
        var rule = new ApprovalRule(
                "everything",
                When.ALWAYS,
                People.groups(APPROVERS),
                needed,
                false,
                Duration.ofMinutes(30),
                Optional.of(new Escalation(Duration.ofHours(2), People.groups(SECONDS))),
                Duration.ofHours(24),
                People.groups(BREAKERS));
        return new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.REQUESTER, List.of("*"), People.groups(ASKERS)))
                .approving(rule);
    }

    Desk newDesk(Journal on) {
        return newDesk(on, secrets);
    }

    Desk newDesk(Journal on, SecretBox box) {
        var names = new Ids(
                () -> Operations.id(ids.incrementAndGet()),
                () -> "token-" + ids.get(),
                () -> "key-" + ids.incrementAndGet());
        return new Desk(ledger(on), box, gate, mode, names);
    }

    Ledger ledger(Journal on) {
        var listener = new OperationListener() {
            @Override
            public void moved(Operation operation) {
                moves.add(operation);
            }

            @Override
            public void noted(Operation operation, Note note) {
                notes.add(note);
            }

            @Override
            public void left(Operation before, Operation after) {
                var stay = Duration.between(before.since(), after.since());
                left.add(before.status() + " > " + after.status() + " after " + stay);
            }

            @Override
            public void refused(String wish, Verdict.Reason reason) {
                refused.add(wish + " " + reason);
            }
        };
        return new Ledger(on, journal, () -> now, listener, gate.identities());
    }

    Worker newWorker(Journal on) {
        return newWorker(on, secrets);
    }

    /** The worker of another replica. */
    Worker newWorker(Journal on, SecretBox box) {
        return newWorker(on, box, Runnable::run);
    }

    /** One whose work is done when this executor has a thread for it. */
    Worker newWorker(Journal on, SecretBox box, Executor executor) {
        return new Worker(ledger(on), box, gate, mode, cloud, executor, Patience.STANDARD);
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
        return asked(Drafts.plan());
    }

    Operation asked(Plan plan) {
        var id = desk.newId();
        secrets.put(id.value(), PASSWORD);
        var verdict = desk.ask(id, ALICE, CHANNEL, plan, Estimate.NONE, id.value());
        return ((Verdict.Moved) verdict).operation();
    }

    /** A confirmed one that nobody has looked at yet. */
    Operation confirmed() {
        var asked = asked();
        desk.confirm(asked.id(), ALICE, asked.digest().brief());
        return the(asked);
    }

    /** An operation put into any status, due now, with its password held. */
    Operation put(Operation operation) {
        Operations.add(journal, operation);
        secrets.put(operation.secretKey(), PASSWORD);
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
        return secrets.find(the(operation).secretKey()).isPresent();
    }

    /** What the record says of an operation, in order. */
    List<String> events(Operation operation) {
        return journal.entries().stream()
                .filter(entry -> entry.operation().equals(Optional.of(operation.id())))
                .map(AuditEntry::event)
                .toList();
    }

    Instant now() {
        return now;
    }

    /** Moves the clock at once and has the worker look. A beat without a journal is left out. */
    void after(Duration time) {
        now = now.plus(time);
        try {
            worker.claim();
            worker.tick();
        } catch (Journal.JournalUnavailable unavailable) {
            beatsLeftOut++;
        }
    }

    /** Moves the clock and has nobody look. */
    void moveClock(Duration time) {
        now = now.plus(time);
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
