package io.chatops.starrocks.metrics;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.chat.Allowance;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.conversation.Tally;
import io.chatops.starrocks.operation.OperationListener;
import io.chatops.starrocks.operation.Status;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All that is counted of one bot. What happens is told through the ports of those to whom it happens; what stands somewhere is asked
 * when somebody reads. No label holds anything that a person typed, and none takes more than a few values. Every meter is listed in
 * {@code docs/operating.md}, and a test compares.
 */
public final class Meters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final InstantSource time;
    private final TrafficMeter traffic;

    /** The registry holds what a counter asks by a weak reference: what nobody else holds would stand still one day. */
    private final List<Object> asked = new CopyOnWriteArrayList<>();

    private final JvmMeters jvm = new JvmMeters(registry);

    /** Meters that nothing was told yet. */
    public Meters(InstantSource time) {
        this.time = time;
        this.traffic = new TrafficMeter(registry, time);
    }

    /** All of it, in the text format of Prometheus, version 0.0.4. */
    public String text() {
        jvm.begin();
        return registry.scrape();
    }

    /** Counts what people do. */
    public Tally acts() {
        return new ActMeter(registry);
    }

    /** Times acknowledgements, and counts what is not genuine. */
    public Traffic traffic() {
        return traffic;
    }

    /** The same accounts, each call of which is timed by its outcome. */
    public CloudAccounts watching(CloudAccounts accounts) {
        return new TimedAccounts(accounts, new CloudMeter(registry));
    }

    /** Times how long operations stay in each status, and counts decisions that were not taken; {@code next} is told as ever. */
    public OperationListener watching(OperationListener next) {
        return new MoveMeter(registry, next);
    }

    /**
     * Shows whether a platform can reach us and when it did last.
     *
     * @param up whether it can, as far as we know; answers at once
     */
    public void platform(String name, BooleanSupplier up) {
        traffic.expect(name);
        Gauge.builder("chatops.connection.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("1 while the platform can reach the bot as far as the bot knows, else 0")
                .tag("platform", name)
                .register(registry);
    }

    /** Shows whether this process is the one that has a platform's only connection. */
    public void turn(String platform, BooleanSupplier ours) {
        Gauge.builder("chatops.connection.held", () -> ours.getAsBoolean() ? 1 : 0)
                .description("1 at the one process that has the platform's stream, 0 at those that stand by")
                .tag("platform", platform)
                .register(registry);
    }

    /** Counts the connections that this process opened to a platform; none where the platform sends requests. */
    public void opened(String platform, LongSupplier connections) {
        asked.add(connections);
        FunctionCounter.builder("chatops.connections.opened", connections, LongSupplier::getAsLong)
                .description("connections that this process opened to the platform")
                .tag("platform", platform)
                .register(registry);
    }

    /** Shows what waits for threads. */
    public void queue(WorkQueue queue) {
        Gauge.builder("chatops.queue.waiting", queue.waiting()::getAsInt)
                .description("what waits for these threads")
                .tag("queue", queue.name())
                .register(registry);
        Gauge.builder("chatops.queue.room", queue::most)
                .description("how much may wait; what comes then is refused")
                .tag("queue", queue.name())
                .register(registry);
        asked.add(queue);
        FunctionCounter.builder(
                        "chatops.queue.refused", queue, full -> full.refused().getAsLong())
                .description("what was refused because too much waited")
                .tag("queue", queue.name())
                .register(registry);
    }

    /** Counts what came to full queues as something that somebody did and that nobody looked at; once for a platform. */
    public void busy(String platform, List<WorkQueue> queues) {
        asked.add(queues);
        ActMeter.busy(registry, platform, queues);
    }

    /** Shows what is used of a platform's plan. */
    public void allowances(String platform, List<Allowance> allowances) {
        for (var allowance : allowances) {
            Gauge.builder("chatops.quota.used", allowance.used()::getAsInt)
                    .description("what this process used of the month's plan")
                    .tags("platform", platform, "what", allowance.name())
                    .register(registry);
            Gauge.builder("chatops.quota.plan", allowance::plan)
                    .description("the month's plan, for all apps of the organisation together")
                    .tags("platform", platform, "what", allowance.name())
                    .register(registry);
        }
    }

    /**
     * Shows how things stand in the database.
     *
     * @param up whether it answers
     * @param snapshot what was seen there last; empty while it is away. Both answer within a second
     */
    public void database(BooleanSupplier up, Supplier<Optional<Snapshot>> snapshot) {
        Gauge.builder("chatops.database.up", () -> up.getAsBoolean() ? 1 : 0)
                .description("1 while the database answers within a second, else 0")
                .register(registry);
        for (var status : Status.values()) {
            Gauge.builder("chatops.operations", () -> number(snapshot.get().map(seen -> seen.in(status))))
                    .description("operations in each status, over all processes")
                    .tag("status", status.name())
                    .register(registry);
        }
        Gauge.builder(
                        "chatops.approval.oldest",
                        () -> number(snapshot.get()
                                .map(seen -> seen.longestWait(time.instant()).toMillis() / 1000.0)))
                .description("how long the request that waits longest for approval has waited; 0 when none does")
                .baseUnit("seconds")
                .register(registry);
        for (var mode : Mode.values()) {
            Gauge.builder("chatops.mode", () -> number(snapshot.get().map(seen -> seen.mode() == mode ? 1 : 0)))
                    .description("1 for the mode that an administrator set last, 0 for the others")
                    .tag("mode", mode.name())
                    .register(registry);
        }
    }

    /** Shows how long ago the worker looked last for what it has to do. */
    public void beats(Supplier<Optional<Instant>> last) {
        Gauge.builder("chatops.beat.age", () -> number(last.get().map(this::age)))
                .description("how long ago this process looked last for operations that wait for it")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(Instant then) {
        return Math.max(0, Duration.between(then, time.instant()).toMillis() / 1000.0);
    }

    /** What is not known is no number: Prometheus keeps that, and no alert takes it for a zero. */
    static double number(Optional<? extends Number> known) {
        return known.map(Number::doubleValue).orElse(Double.NaN);
    }

    @Override
    public void close() {
        jvm.close();
        registry.close();
    }
}
