package io.chatops.starrocks.app;

import io.chatops.starrocks.conversation.Painter;
import io.chatops.starrocks.operation.Worker;
import io.chatops.starrocks.store.jdbc.Beat;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.TimedWork;
import io.chatops.starrocks.store.jdbc.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by itself. On each replica: operations whose password is held here. Once over all replicas: operations whose time has
 * come, cards that are behind, and what is cleared away once a day.
 */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Worker worker;
    private final Painter painter;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "clockwork");
        thread.setDaemon(true);
        return thread;
    });
    private final InstantSource time;
    private Optional<TimedWork> shared = Optional.empty();
    private volatile Optional<Instant> last = Optional.empty();

    /** Seen by the one thread of the ticks alone. */
    private boolean lost;

    Clockwork(Worker worker, Painter painter, InstantSource time) {
        this.time = time;
        this.worker = worker;
        this.painter = painter;
    }

    /** When this process looked last for what waits for it, and could; empty before the first time. */
    Optional<Instant> lastBeat() {
        return last;
    }

    void start(Database database) {
        var beating = ticks.scheduleWithFixedDelay(this::claim, 1, 1, TimeUnit.SECONDS);
        LOG.debug("beating: {}", !beating.isDone());
        var beats = List.of(
                new Beat("advance", Duration.ofSeconds(1), worker::tick),
                new Beat("redraw", Duration.ofSeconds(2), painter::catchUp),
                new Beat("upkeep", Duration.ofDays(1), new Upkeep(database.source(), time)));
        shared = Optional.of(TimedWork.start(database.source(), time, RandomIds.opaque(), beats));
    }

    /** One beat of everything, as if this were the only replica. */
    void tick() {
        try {
            worker.claim();
            worker.tick();
            painter.catchUp();
            last = Optional.of(time.instant());
        } catch (RuntimeException unavailable) {
            LOG.warn("this beat was left out: {}", unavailable.toString());
        }
    }

    /** A database that is away for a while stops nothing: the next beat tries again. It is said once. */
    private void claim() {
        try {
            worker.claim();
            last = Optional.of(time.instant());
            lost = false;
        } catch (RuntimeException unavailable) {
            if (!lost) {
                LOG.warn("what waits for its password here is not looked for: {}", unavailable.toString());
            }
            lost = true;
        }
    }

    @Override
    public void close() {
        shared.ifPresent(TimedWork::close);
        Threads.drain(ticks, Duration.ofSeconds(1));
    }
}
