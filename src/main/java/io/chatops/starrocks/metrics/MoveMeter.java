package io.chatops.starrocks.metrics;

import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/** Times how long operations stay in each status, and counts decisions that were not taken. */
final class MoveMeter implements OperationListener {
    /** Seconds: a call, the making of an instance, people who decide, a day until something expires. */
    private static final long[] BOUNDS = {1, 10, 60, 300, 900, 3_600, 14_400, 86_400};

    private final MeterRegistry registry;
    private final OperationListener next;

    MoveMeter(MeterRegistry registry, OperationListener next) {
        this.registry = registry;
        this.next = next;
    }

    @Override
    public void moved(Operation operation) {
        next.moved(operation);
    }

    @Override
    public void noted(Operation operation, Note note) {
        next.noted(operation, note);
    }

    @Override
    public void left(Operation before, Operation now) {
        Timer.builder("chatops.operation.status")
                .description("how long operations were in a status when they left it, by what they became")
                .tags("from", before.status().name(), "to", now.status().name())
                .serviceLevelObjectives(
                        LongStream.of(BOUNDS).mapToObj(Duration::ofSeconds).toArray(Duration[]::new))
                .register(registry)
                .record(Duration.between(before.since(), now.since()));
        next.left(before, now);
    }

    @Override
    public void refused(String wish, Verdict.Reason reason) {
        Counter.builder("chatops.decisions.refused")
                .description("decisions about operations that were not taken, and why")
                .tags("decision", wish, "reason", reason.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        next.refused(wish, reason);
    }
}
