package io.chatops.starrocks.app;

import io.chatops.starrocks.chat.WorkQueue;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bounded pools: what does not fit is refused, and whoever asked says so. */
final class Threads {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);

    private Threads() {}

    static ExecutorService pool(String name, int threads, int waiting) {
        return pool(name, threads, waiting, unwatched -> {});
    }

    /** @param watched gets what tells how full it is */
    static ExecutorService pool(String name, int threads, int waiting, Consumer<WorkQueue> watched) {
        var number = new AtomicInteger();
        var refused = new AtomicLong();
        var queue = new LinkedBlockingQueue<Runnable>(waiting);
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                60,
                TimeUnit.SECONDS,
                queue,
                work -> {
                    var thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                },
                (work, full) -> {
                    refused.incrementAndGet();
                    throw new RejectedExecutionException("no room among the threads named " + name);
                });
        pool.allowCoreThreadTimeOut(true);
        watched.accept(new WorkQueue(name, queue::size, waiting, refused::get));
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
