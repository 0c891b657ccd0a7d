package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Carries operations out: submits what is ready, settles what is unknown, follows what is being made, reminds approvers, and ends what
 * nobody decided. Everything it has to know stands in the journal, so it goes on after a restart where it was, and several replicas
 * share the work: whoever loses the compare-and-set does nothing.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 50;
    private static final int HELD_BATCH = 1000;
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Executor executor;
    private final Patience patience;
    private final Submission submission;
    private final Pen pen;
    private final Sender sender;
    private final Follower follower;
    private final Attendant attendant;
    private final Map<OperationId, Work> underWay = new ConcurrentHashMap<>();

    /** A worker whose cloud calls run on {@code executor}. */
    public Worker(
            Ledger ledger,
            SecretBox secrets,
            Gate gate,
            Switch mode,
            CloudAccounts accounts,
            Executor executor,
            Patience patience) {
        this.ledger = ledger;
        this.executor = executor;
        this.patience = patience;
        this.submission = new Submission(patience);
        this.pen = new Pen(ledger, secrets);
        this.sender = new Sender(ledger, pen, secrets, new Clearance(gate, mode), accounts, submission);
        this.follower = new Follower(ledger, pen, accounts, new FollowUp(patience));
        this.attendant = new Attendant(ledger, pen, mode);
    }

    /**
     * Declares every call that was under way lost: for the start of the only process on this journal. With several, a lost call is
     * known by the end of its time.
     */
    public void recover() {
        ledger.journal().in(List.of(Status.SUBMITTING), Integer.MAX_VALUE).stream()
                .filter(operation -> operation.attempt().answer().isEmpty())
                .forEach(operation -> pen.move(operation, submission.lost(operation, ledger.now())));
    }

    /**
     * Starts work on every operation whose time has come; to be called about once a second on one of the replicas, and harmless on
     * several.
     */
    public void tick() {
        sender.writeWhatIsOwed();
        ledger.journal().due(ledger.now(), BATCH).stream()
                .filter(this::isFree)
                .forEach(operation -> start(operation.id(), false));
    }

    /**
     * Starts work on what waits for a password that is held here, and tells the others that it is; to be called about once a second on
     * each replica.
     */
    public void claim() {
        sender.writeWhatIsOwed();
        ledger.journal().in(List.of(Status.READY, Status.SUBMITTING, Status.UNKNOWN), HELD_BATCH).stream()
                .filter(sender::holds)
                .forEach(this::claim);
    }

    private void claim(Operation held) {
        sender.keep(held);
        if (isFree(held)) {
            start(held.id(), false);
        }
    }

    private boolean isFree(Operation operation) {
        return !underWay.containsKey(operation.id()) && isOurs(operation);
    }

    /** What the holder of the password should do is left to it for a while. */
    private boolean isOurs(Operation operation) {
        return switch (operation.status()) {
            case READY, SUBMITTING, UNKNOWN -> sender.isOurs(operation, ledger.now());
            default -> operation.isDue(ledger.now());
        };
    }

    /** Starts work on one operation at once, or once more when the work that is under way here has ended. */
    public void nudge(OperationId id) {
        start(id, true);
    }

    private void start(OperationId id, boolean asked) {
        var work = underWay.merge(
                id, Work.BEGUN, (going, unused) -> asked || going == Work.AGAIN ? Work.AGAIN : Work.GOES_ON);
        if (work != Work.BEGUN) {
            return;
        }
        try {
            executor.execute(() -> {
                MDC.put(OperationId.IN_LOG, id.value());
                try {
                    work(id, asked);
                } finally {
                    MDC.remove(OperationId.IN_LOG);
                    ended(id);
                }
            });
        } catch (RejectedExecutionException busy) {
            underWay.remove(id);
            LOG.warn("operation={} waits: the worker is busy", id);
        }
    }

    private void work(OperationId id, boolean asked) {
        try {
            ledger.journal()
                    .find(id)
                    .filter(operation -> asked || isOurs(operation))
                    .ifPresent(this::advance);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} waits: the journal cannot be reached", id);
        } catch (RuntimeException broken) {
            LOG.error("operation={} could not be advanced", id, broken);
            putOff(id);
        }
    }

    /** What cannot be advanced is always the longest waiting: left as it is, it would keep the others from their turn. */
    private void putOff(OperationId id) {
        var now = ledger.now();
        try {
            ledger.journal()
                    .find(id)
                    .filter(operation ->
                            operation.isDue(now) && ledger.journal().claim(operation, now.plus(PUT_OFF)))
                    .ifPresent(operation -> LOG.info("operation={} is put off", id));
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} waits: the journal cannot be reached", id);
        }
    }

    /** A look that had begun before somebody asked for one is not the look that they were promised. */
    private void ended(OperationId id) {
        if (underWay.remove(id) == Work.AGAIN) {
            nudge(id);
        }
    }

    private void advance(Operation operation) {
        switch (operation.status()) {
            case DRAFT, AWAITING_CONFIRMATION, AWAITING_APPROVAL, AWAITING_SECRET -> attendant.attend(operation);
            case READY -> whenOurs(operation, sender::ready);
            case SUBMITTING -> whenOurs(operation, sender::submitting);
            case UNKNOWN -> whenOurs(operation, unknown -> taken(unknown, sender::settle));
            case SUBMITTED, STILL_CREATING -> taken(operation, follower::look);
            case RUNNING, FAILED, REFUSED, UNSETTLED, REJECTED, CANCELLED, EXPIRED -> {
                /* nothing more happens to it */
            }
        }
    }

    private void whenOurs(Operation operation, Consumer<Operation> work) {
        if (isOurs(operation)) {
            work.accept(operation);
        }
    }

    /** Looks where no other replica is looking; if this one ends meanwhile, another looks when the time of a call is over. */
    private void taken(Operation operation, Consumer<Operation> look) {
        var until = ledger.now().plus(patience.lease());
        if (ledger.journal().claim(operation, until)) {
            look.accept(operation.dueAt(Optional.of(until)));
        }
    }

    /** How far the work on an operation has come here. */
    private enum Work {
        BEGUN,
        GOES_ON,
        /** Somebody asked for it meanwhile. */
        AGAIN
    }
}
