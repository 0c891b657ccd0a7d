package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.operation.Obstacle.Kind;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits what is ready, and settles what is unknown. Only the replica whose secret box has the password sends; the others leave it
 * the time to do so. It writes before it calls and after it was answered: whoever loses the compare-and-set does nothing, so that
 * neither two replicas nor two clocks make two calls of one.
 */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Ledger ledger;
    private final Pen pen;
    private final SecretBox secrets;
    private final Clearance clearance;
    private final CloudAccounts accounts;
    private final Submission submission;
    private final Map<OperationId, Runnable> owed = new ConcurrentHashMap<>();

    Sender(
            Ledger ledger,
            Pen pen,
            SecretBox secrets,
            Clearance clearance,
            CloudAccounts accounts,
            Submission submission) {
        this.ledger = ledger;
        this.pen = pen;
        this.secrets = secrets;
        this.clearance = clearance;
        this.accounts = accounts;
        this.submission = submission;
    }

    /**
     * Whether this replica may do something about it now: the one that holds the password at the time that was set, the others a
     * grace later. A READY operation's time has the grace in it already, and its holder sends it whenever it finds it. A clock that
     * is ahead shortens the grace of the others; then the password is asked for again, and what it made void is never sent.
     */
    boolean isOurs(Operation operation, Instant now) {
        var held = held(operation).isPresent();
        return switch (operation.status()) {
            case READY -> held ? mayAskAgain(operation, now) : operation.isDue(now);
            case UNKNOWN -> operation.isDue(held ? now : now.minus(Patience.GRACE));
            case SUBMITTING ->
                operation.isDue(held || operation.attempt().answer().isEmpty() ? now : now.minus(Patience.GRACE));
            default -> false;
        };
    }

    /** What was held up is not tried each second. */
    private static boolean mayAskAgain(Operation operation, Instant now) {
        return operation.obstacle().isEmpty() || operation.isDue(now.plus(Patience.GRACE));
    }

    boolean holds(Operation operation) {
        return held(operation).isPresent();
    }

    private Optional<Secret> held(Operation operation) {
        return secrets.find(operation.secretKey());
    }

    /**
     * Has the others wait on for what is held here and not sent yet, because every thread is taken: its replica lives, and nobody
     * should have to type the password again.
     */
    void keep(Operation operation) {
        var now = ledger.now();
        boolean ready = operation.status() == Status.READY;
        boolean putOff = operation.status() == Status.SUBMITTING
                && operation.attempt().answer().isPresent();
        var due = ready ? now.plus(Patience.GRACE) : now;
        if ((ready || putOff) && operation.isDue(due.minus(Patience.RENEWAL))) {
            ledger.journal().claim(operation, due);
        }
    }

    void ready(Operation operation) {
        var password = held(operation);
        if (password.isPresent()) {
            send(operation, password.get());
        } else if (clearance.stopped()) {
            hold(operation, Obstacle.of(Kind.STOPPED));
        } else {
            var now = ledger.now();
            var wanted = operation
                    .unhindered()
                    .become(Status.AWAITING_SECRET, now, Optional.of(now.plus(Desk.CONFIRMATION)));
            pen.move(operation, wanted);
        }
    }

    void submitting(Operation operation) {
        var now = ledger.now();
        var password = held(operation);
        if (owed.containsKey(operation.id())) {
            writeWhatIsOwed(operation.id());
        } else if (operation.attempt().answer().isEmpty()) {
            pen.move(operation, submission.lost(operation, now));
        } else if (password.isEmpty() || !submission.mayRepeat(operation, now)) {
            pen.move(operation, submission.barred(operation, Obstacle.of(Kind.PASSWORD_GONE), now));
        } else {
            send(operation, password.get());
        }
    }

    void settle(Operation operation) {
        var result = starRocks(operation).instances(Submission.lookFor(operation));
        var now = ledger.now();
        if (result instanceof CloudResult.Answered<Page<Instance>> answered) {
            var page = answered.value();
            var password = held(operation);
            if (!page.items().isEmpty()) {
                pen.move(operation, submission.found(operation, page, answered.requestId(), now));
            } else if (password.isPresent() && submission.maySendAgain(operation, true, now)) {
                send(operation, password.get());
            } else {
                pen.seen(operation, submission.notFound(operation, now));
            }
        } else {
            pen.seen(operation, submission.notFound(operation, now));
        }
    }

    private void send(Operation operation, Secret password) {
        var obstacle = clearance.obstacle(operation);
        if (obstacle.isEmpty()) {
            call(operation, password);
        } else if (operation.status() == Status.UNKNOWN) {
            pen.seen(operation, submission.notFound(operation, ledger.now()));
        } else if (obstacle.get().kind().passes()) {
            hold(operation, obstacle.get());
        } else {
            LOG.warn("operation={} is not sent: {}", operation.id(), obstacle.get());
            pen.move(operation, submission.barred(operation, obstacle.get(), ledger.now()));
        }
    }

    /** Written once, so that the card says why it waits; after that only the time is moved, and the card stays as it is. */
    private void hold(Operation operation, Obstacle obstacle) {
        var grace = operation.status() == Status.READY ? Patience.GRACE : Duration.ZERO;
        var due = ledger.now().plus(Patience.HOLD).plus(grace);
        if (operation.obstacle().equals(Optional.of(obstacle))) {
            ledger.journal().claim(operation, due);
        } else {
            pen.move(operation, operation.with(obstacle).stay(ledger.now(), Optional.of(due)), Events.HELD);
        }
    }

    private void call(Operation operation, Secret password) {
        var sending = submission.begin(operation, ledger.now());
        if (!pen.move(operation, sending)) {
            return;
        }
        if (sending.isDue(ledger.now())) {
            LOG.warn(
                    "operation={} is not sent: this process stood still for longer than a call may take", sending.id());
            return;
        }
        LOG.info(
                "operation={} action=CreateInstanceV1 try={}",
                sending.id(),
                sending.attempt().count());
        var result = starRocks(sending).create(creation(sending, password));
        var now = ledger.now();
        if (result instanceof CloudResult.Answered<Created> answered) {
            LOG.info("operation={} requestId={} submitted", sending.id(), answered.requestId());
            write(sending, () -> taken(sending, answered, now));
        } else {
            var failure = result.failure().orElseThrow();
            LOG.warn("operation={} requestId={} code={}", sending.id(), failure.requestId(), failure.code());
            write(sending, () -> refused(sending, failure, now));
        }
    }

    private static Creation creation(Operation operation, Secret password) {
        return new Creation(
                operation.plan(),
                operation.clientToken(),
                password,
                Map.of(
                        Creation.OPERATION_TAG,
                        operation.id().value(),
                        Creation.CREATOR_TAG,
                        operation.requester().user()));
    }

    private StarRocksCloud starRocks(Operation operation) {
        return accounts.account(operation.plan().profile()).starRocks();
    }

    /** Writes the answers that could not be written when they came; to be called on each beat, before anything else is done. */
    void writeWhatIsOwed() {
        for (var id : owed.keySet()) {
            try {
                writeWhatIsOwed(id);
            } catch (Journal.JournalUnavailable unavailable) {
                return;
            }
        }
    }

    /** By one thread alone; while it is being written, or cannot be, it is still owed, and its call is not lost. */
    private void writeWhatIsOwed(OperationId id) {
        owed.computeIfPresent(id, (same, answer) -> {
            answer.run();
            LOG.info("operation={} has its answer written now", id);
            return null;
        });
    }

    /**
     * Writes an answer of the cloud. Without a journal it is kept here until there is one again; if the process ends before that, the
     * lease runs out and the outcome is looked for: nothing is lost.
     */
    private void write(Operation sending, Runnable answer) {
        try {
            answer.run();
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} has an answer that is written later: the journal cannot be reached", sending.id());
            owed.put(sending.id(), answer);
        }
    }

    /** Writes down that the order was taken, also when another replica, by its own clock, has called the call lost meanwhile. */
    private void taken(Operation sending, CloudResult.Answered<Created> answered, Instant now) {
        var known = submission.taken(sending, answered.value(), answered.requestId(), now);
        if (pen.move(sending, known)) {
            return;
        }
        ledger.journal()
                .find(sending.id())
                .filter(current -> current.status() == Status.UNKNOWN)
                .map(current ->
                        pen.move(current, submission.taken(current, answered.value(), answered.requestId(), now)))
                .filter(written -> written)
                .ifPresentOrElse(late -> LOG.info("operation={} was answered late", sending.id()), () -> lost(sending));
    }

    private void refused(Operation sending, CloudFailure failure, Instant now) {
        var known = submission.refused(sending, failure, now);
        var event = known.status() == Status.SUBMITTING ? Events.PUT_OFF : Pen.event(known.status());
        if (!pen.move(sending, known, event)) {
            lost(sending);
        }
    }

    /** Whoever moved it meanwhile looks for what was made. */
    private static void lost(Operation sending) {
        LOG.error("operation={} was changed by another while its call was under way", sending.id());
    }
}
