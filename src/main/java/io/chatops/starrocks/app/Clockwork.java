package io.chatops.starrocks.app;

import io.chatops.starrocks.conversation.Painter;
import io.chatops.starrocks.operation.Worker;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens by itself: operations whose time has come, and cards that are behind. */
final class Clockwork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final Worker worker;
    private final Painter painter;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "clockwork");
        thread.setDaemon(true);
        return thread;
    });

    Clockwork(Worker worker, Painter painter) {
        this.worker = worker;
        this.painter = painter;
    }

    void start() {
        var beating = ticks.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        LOG.debug("beating: {}", !beating.isDone());
    }

    /** One beat. A database that is away for a while stops nothing: the next beat tries again. */
    void tick() {
        try {
            worker.claim();
            worker.tick();
            painter.catchUp();
        } catch (RuntimeException unavailable) {
            LOG.warn("this beat was left out: {}", unavailable.toString());
        }
    }

    @Override
    public void close() {
        Threads.drain(ticks, Duration.ofSeconds(1));
    }
}
