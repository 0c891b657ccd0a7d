package io.chatops.starrocks.store.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The scheduler's threads. They are never interrupted, though the scheduler would do so when it stops: an interrupted thread that
 * touches the database's file closes it for everybody. They end with the process at the latest.
 */
final class UninterruptedCrew {
    /** The scheduler may take several of its own bounds one after the other. */
    private static final Duration STOP = Duration.ofMillis(1_800);

    private final ExecutorService workers;
    private final ExecutorService looker = new Pool("beats-due", 1);
    private final ScheduledExecutorService housekeeper = new ScheduledPool("beats-alive");

    UninterruptedCrew(int beats) {
        workers = new Pool("beat", beats);
    }

    ExecutorService workers() {
        return workers;
    }

    ExecutorService looker() {
        return looker;
    }

    ScheduledExecutorService housekeeper() {
        return housekeeper;
    }

    /** Waits for {@code stopping} as long as there is time. */
    void stop(Runnable stopping) {
        var thread = named("beats-stop").newThread(stopping);
        thread.start();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static final class Pool extends ThreadPoolExecutor {
        Pool(String name, int threads) {
            super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }

    private static final class ScheduledPool extends ScheduledThreadPoolExecutor {
        ScheduledPool(String name) {
            super(2, named(name));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
