package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Threads;
import io.chatops.starrocks.chat.WorkQueue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that do what belongs together in its order, and what does not side by side. Bounded for all and for each, so that
 * one person cannot fill it.
 */
final class OrderedWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderedWork.class);

    private final String name;
    private final ExecutorService threads;
    private final int most;
    private final int mostOfOne;
    private final Duration drain;
    private final Map<String, Deque<Runnable>> lanes = new HashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private int waiting;
    private boolean closed;
    private boolean stopped;

    /**
     * @param most how much may wait or be under way
     * @param mostOfOne how much of it may belong together
     */
    OrderedWork(String name, int threads, int most, int mostOfOne, Duration drain) {
        this.name = name;
        this.threads = Executors.newFixedThreadPool(threads, Threads.named(name));
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.drain = drain;
    }

    /** How full it is; what is under way counts as well. */
    WorkQueue queue() {
        return new WorkQueue(name, this::waiting, most, refused::get);
    }

    private synchronized int waiting() {
        return waiting;
    }

    /** Takes a task behind the others of its key; false when there is no room, and then nothing is done. */
    synchronized boolean offer(String key, Runnable task) {
        var lane = lanes.get(key);
        if (closed || waiting >= most || (lane != null && lane.size() >= mostOfOne)) {
            refused.incrementAndGet();
            return false;
        }
        waiting++;
        if (lane == null) {
            lane = new ArrayDeque<>();
            lanes.put(key, lane);
            threads.execute(() -> next(key));
        }
        lane.add(task);
        return true;
    }

    /** Does the first of a lane and then goes to the end of the queue, so that a long lane does not hold up the others. */
    private void next(String key) {
        guarded(first(key));
        if (done(key)) {
            threads.execute(() -> next(key));
        }
    }

    private synchronized Runnable first(String key) {
        return stopped ? () -> {} : lanes.getOrDefault(key, new ArrayDeque<>()).element();
    }

    private synchronized boolean done(String key) {
        waiting--;
        var lane = lanes.getOrDefault(key, new ArrayDeque<>());
        lane.remove();
        if (lane.isEmpty()) {
            lanes.remove(key);
            if (closed && lanes.isEmpty()) {
                threads.shutdown();
            }
            return false;
        }
        return true;
    }

    /** A thread survives whatever a handler does. A message may quote a person, so kind and place alone are logged. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error mistake) {
            var trace = mistake.getStackTrace();
            LOG.error("handler failed kind={} at={}", mistake.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        }
    }

    /** Lets what was taken end, within the bound; it was acknowledged, and nobody sends it again. Nothing is interrupted. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            if (lanes.isEmpty()) {
                threads.shutdown();
            }
        }
        try {
            if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("work left undone tasks={}", leaveUndone());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            leaveUndone();
        }
    }

    /** What has begun still ends; what has not does not begin. */
    private synchronized int leaveUndone() {
        stopped = true;
        int left = waiting;
        lanes.values().forEach(lane -> {
            while (lane.size() > 1) {
                lane.removeLast();
            }
        });
        threads.shutdown();
        return left;
    }
}
