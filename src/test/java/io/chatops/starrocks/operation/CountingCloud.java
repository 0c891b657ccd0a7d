package io.chatops.starrocks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A cloud that makes an instance for each order that it takes, however often the same one comes, and counts. */
final class CountingCloud {
    private final Map<OperationId, AtomicInteger> made = new ConcurrentHashMap<>();
    private final Map<OperationId, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Map<OperationId, String> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger unready = new AtomicInteger();
    private final Function<OperationId, Status> journal;
    private final Random random = new Random(42);

    CountingCloud(Function<OperationId, Status> journal) {
        this.journal = journal;
    }

    /** The cloud as one process sees it, which may end while it calls. */
    CloudAccounts seenBy(Runnable mayEnd) {
        var seen = new FakeCloud();
        seen.create = creation -> create(creation, mayEnd);
        seen.instances = this::look;
        return seen;
    }

    private CloudResult<Created> create(Creation creation, Runnable mayEnd) {
        mayEnd.run();
        var id = new OperationId(creation.tags().getOrDefault(Creation.OPERATION_TAG, ""));
        var calls = underWay.computeIfAbsent(id, none -> new AtomicInteger());
        if (calls.incrementAndGet() > 1) {
            atOnce.incrementAndGet();
        }
        if (journal.apply(id) != Status.SUBMITTING && journal.apply(id) != Status.UNKNOWN) {
            unready.incrementAndGet();
        }
        try {
            return answer(id);
        } finally {
            calls.decrementAndGet();
            mayEnd.run();
        }
    }

    private CloudResult<Created> answer(OperationId id) {
        int luck = luck(100);
        if (luck < 60) {
            return FakeCloud.created(make(id));
        }
        if (luck < 70) {
            make(id);
            return FakeCloud.failed(Kind.UNDECIDED);
        }
        if (luck < 80) {
            return FakeCloud.failed(Kind.UNAVAILABLE);
        }
        return FakeCloud.failed(luck < 95 ? Kind.THROTTLED : Kind.REFUSED);
    }

    private String make(OperationId id) {
        made.computeIfAbsent(id, none -> new AtomicInteger()).incrementAndGet();
        statuses.put(id, "creating");
        return "c-" + id.value();
    }

    private CloudResult<Page<Instance>> look(InstanceQuery query) {
        var tag = Optional.ofNullable(query.tags().get(Creation.OPERATION_TAG));
        var id = tag.or(() -> query.id().map(InstanceId::value).map(name -> name.substring(2)))
                .map(OperationId::new);
        if (luck(100) < 5) {
            return FakeCloud.failed(Kind.UNAVAILABLE);
        }
        var status = id.map(known -> statuses.computeIfPresent(known, (same, now) -> luck(3) == 0 ? "running" : now));
        return status.flatMap(word -> id.map(known -> FakeCloud.found("c-" + known.value(), word)))
                .orElseGet(() -> FakeCloud.answered(new Page<>(List.of(), 0)));
    }

    private int luck(int of) {
        synchronized (random) {
            return random.nextInt(of);
        }
    }

    /** What an operation ended as is what was made. */
    void agreesWith(Operation operation) {
        boolean there = made.containsKey(operation.id());
        switch (operation.status()) {
            case RUNNING -> assertThat(there).as("made of " + operation.id()).isTrue();
            case REFUSED, CANCELLED, REJECTED, EXPIRED ->
                assertThat(there).as("made of a " + operation.status()).isFalse();
            default -> assertThat(operation.status()).isEqualTo(Status.UNSETTLED);
        }
    }

    void madeNothingTwice() {
        assertThat(made)
                .allSatisfy((id, times) ->
                        assertThat(times.get()).as("made of " + id).isEqualTo(1));
        assertThat(atOnce.get()).as("two calls of one order at once").isZero();
        assertThat(unready.get()).as("calls of what is not being submitted").isZero();
    }
}
