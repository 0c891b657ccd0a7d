package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.secret.SecretBox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries operations out: submits what is ready, settles what is unknown, follows what is being made, and ends what nobody
 * confirmed. Everything it has to know stands in the journal, so it goes on after a restart where it was. It writes before it calls
 * and after it was answered; whoever loses the compare-and-set does nothing.
 */
public final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int BATCH = 50;
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Journal journal;
    private final SecretBox secrets;
    private final CloudAccounts accounts;
    private final InstantSource time;
    private final Executor executor;
    private final OperationListener listener;
    private final Submission submission;
    private final FollowUp followUp;
    /** What is being worked on here, and whether it was nudged meanwhile. */
    private final Map<OperationId, Boolean> underWay = new ConcurrentHashMap<>();

    /** A worker whose cloud calls run on {@code executor}. */
    public Worker(
            Journal journal,
            SecretBox secrets,
            CloudAccounts accounts,
            InstantSource time,
            Executor executor,
            Patience patience,
            OperationListener listener) {
        this.journal = journal;
        this.secrets = secrets;
        this.accounts = accounts;
        this.time = time;
        this.executor = executor;
        this.listener = listener;
        this.submission = new Submission(patience);
        this.followUp = new FollowUp(patience);
    }

    /**
     * Declares every call that was under way lost: for the start of the only process on this journal. With several, a lost call is
     * known by the end of its time.
     */
    public void recover() {
        journal.in(List.of(Status.SUBMITTING), Integer.MAX_VALUE).stream()
                .filter(operation -> operation.attempt().answer().isEmpty())
                .forEach(operation -> write(submission.lost(operation, time.instant())));
    }

    /** Starts work on every operation whose time has come; to be called about once a second. */
    public void tick() {
        journal.due(time.instant(), BATCH).stream()
                .filter(operation -> !underWay.containsKey(operation.id()))
                .forEach(operation -> nudge(operation.id()));
    }

    /** Starts work on one operation at once, or once more when the work that is under way here has ended. */
    public void nudge(OperationId id) {
        boolean working = underWay.merge(id, false, (nudged, unused) -> true);
        if (working) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    work(id);
                } finally {
                    ended(id);
                }
            });
        } catch (RejectedExecutionException busy) {
            underWay.remove(id);
            LOG.warn("operation={} waits: the worker is busy", id);
        }
    }

    private void work(OperationId id) {
        try {
            journal.find(id).ifPresent(this::advance);
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} waits: the journal cannot be reached", id);
        } catch (RuntimeException broken) {
            LOG.error("operation={} could not be advanced", id, broken);
            putOff(id);
        }
    }

    /** What cannot be advanced is always the longest waiting: left as it is, it would keep the others from their turn. */
    private void putOff(OperationId id) {
        var now = time.instant();
        try {
            journal.find(id)
                    .filter(operation ->
                            operation.due().filter(due -> !now.isBefore(due)).isPresent())
                    .map(operation -> operation.stay(now, Optional.of(now.plus(PUT_OFF))))
                    .filter(journal::replace)
                    .ifPresent(operation -> LOG.info("operation={} is put off", id));
        } catch (Journal.JournalUnavailable unavailable) {
            LOG.warn("operation={} waits: the journal cannot be reached", id);
        }
    }

    /** A look that had begun before somebody asked for one is not the look that they were promised. */
    private void ended(OperationId id) {
        if (Boolean.TRUE.equals(underWay.remove(id))) {
            nudge(id);
        }
    }

    private void advance(Operation operation) {
        switch (operation.status()) {
            case DRAFT, AWAITING_CONFIRMATION, AWAITING_APPROVAL, AWAITING_SECRET -> expire(operation);
            case READY -> ready(operation);
            case SUBMITTING -> submitting(operation);
            case UNKNOWN -> settle(operation);
            case SUBMITTED, STILL_CREATING -> follow(operation);
            case RUNNING, FAILED, REFUSED, UNSETTLED, REJECTED, CANCELLED, EXPIRED -> {
                /* nothing more happens to it */
            }
        }
    }

    private void expire(Operation operation) {
        var now = time.instant();
        if (operation.due().filter(due -> !now.isBefore(due)).isPresent()) {
            var end = operation.status() == Status.DRAFT ? Status.CANCELLED : Status.EXPIRED;
            if (write(operation.become(end, now, Optional.empty()))) {
                secrets.forget(operation.id().value());
            }
        }
    }

    private void ready(Operation operation) {
        var password = secrets.find(operation.id().value());
        if (password.isPresent()) {
            send(operation, password.get());
        } else {
            var now = time.instant();
            write(operation.become(Status.AWAITING_SECRET, now, Optional.of(now.plus(Desk.CONFIRMATION))));
        }
    }

    private void submitting(Operation operation) {
        var now = time.instant();
        if (operation.due().filter(due -> !now.isBefore(due)).isEmpty()) {
            return;
        }
        var password = secrets.find(operation.id().value());
        if (operation.attempt().answer().isEmpty()) {
            write(submission.lost(operation, now));
        } else if (password.isPresent()) {
            send(operation, password.get());
        } else {
            write(submission.abandoned(operation, now));
        }
    }

    private void send(Operation ready, Secret password) {
        if (!ready.digest().equals(ready.plan().digest())) {
            throw new IllegalStateException(ready.id() + " would send what was not confirmed");
        }
        var sending = submission.begin(ready, time.instant());
        if (!write(sending)) {
            return;
        }
        LOG.info(
                "operation={} action=CreateInstanceV1 try={}",
                sending.id(),
                sending.attempt().count());
        var result = starRocks(sending).create(creation(sending, password));
        var now = time.instant();
        if (result instanceof CloudResult.Answered<Created> answered) {
            LOG.info("operation={} requestId={} submitted", sending.id(), answered.requestId());
            writeSurely(submission.taken(sending, answered.value(), answered.requestId(), now));
        } else {
            var failure = result.failure().orElseThrow();
            LOG.warn("operation={} requestId={} code={}", sending.id(), failure.requestId(), failure.code());
            writeSurely(submission.refused(sending, failure, now));
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

    private void settle(Operation operation) {
        var result = starRocks(operation).instances(Submission.lookFor(operation));
        var now = time.instant();
        if (result instanceof CloudResult.Answered<Page<Instance>> answered) {
            var page = answered.value();
            var password = secrets.find(operation.id().value());
            if (!page.items().isEmpty()) {
                write(submission.found(operation, page, answered.requestId(), now));
            } else if (password.isPresent() && submission.maySendAgain(operation, true, now)) {
                send(operation, password.get());
            } else {
                write(submission.notFound(operation, now));
            }
        } else {
            write(submission.notFound(operation, now));
        }
    }

    private void follow(Operation operation) {
        var id = operation.outcome().instance().orElseThrow();
        var region = operation.plan().region();
        var page =
                starRocks(operation).instances(InstanceQuery.byId(region, id)).answer();
        var instance = page.flatMap(found -> found.items().stream().findFirst());
        if (instance.isEmpty()) {
            write(followUp.notYet(operation, time.instant()));
            return;
        }
        var addresses = instance.get().status().running() ? addresses(operation, id) : List.<String>of();
        write(followUp.seen(operation, instance.get(), addresses, time.instant()));
    }

    /** The hosts of the FE group, then those of the gateways; an answer that may not be had is left out. */
    private List<String> addresses(Operation operation, InstanceId id) {
        var region = operation.plan().region();
        var cloud = starRocks(operation);
        var groups = cloud.nodeGroups(region, id).answer().orElse(List.of()).stream()
                .filter(group -> group.component().equalsIgnoreCase("FE"))
                .flatMap(Worker::hosts);
        var gateways = cloud.gateways(region, id).answer().orElse(List.of()).stream()
                .flatMap(gateway -> Stream.of(gateway.internal(), gateway.publicDomain()))
                .flatMap(Optional::stream);
        return Stream.concat(groups, gateways)
                .filter(host -> !host.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> hosts(NodeGroup group) {
        return Stream.of(group.endpoint(), group.publicAddress()).flatMap(Optional::stream);
    }

    private StarRocksCloud starRocks(Operation operation) {
        return accounts.account(operation.plan().profile()).starRocks();
    }

    private boolean write(Operation next) {
        if (!journal.replace(next)) {
            return false;
        }
        LOG.info("operation={} status={} version={}", next.id(), next.status(), next.version());
        if (next.status().settled() || next.status() == Status.SUBMITTED) {
            secrets.forget(next.id().value());
        }
        listener.moved(next);
        return true;
    }

    /** Writes an answer of the cloud down. When that fails the lease runs out and the outcome is looked for: nothing is lost. */
    private void writeSurely(Operation next) {
        if (!write(next)) {
            LOG.error("operation={} was changed by another while its call was under way", next.id());
        }
    }
}
