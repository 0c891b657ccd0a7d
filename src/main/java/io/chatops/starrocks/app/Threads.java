package io.chatops.starrocks.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bounded pools: what does not fit is refused, and whoever asked says so. */
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private Threads() {}

    static ExecutorService pool(String name, int threads, int waiting) {
        var number = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                threads, threads, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), work -> {
                    var thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Does it, and goes on without it when it takes longer: it then ends beside what follows, never interrupted. */
    static void within(Duration longest, Runnable task) {
        var thread = new Thread(task, "winding-down");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("stopping without waiting longer; what is under way is left to the journal");
        }
    }

    /**
     * Takes nothing new and waits for what has begun. What is not done by then is left where it is and never interrupted: an
     * interrupted thread that touches the database's file closes it for everybody.
     */
    static void drain(ExecutorService pool, Duration longest) {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("stopping; what is under way is left to the journal");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
