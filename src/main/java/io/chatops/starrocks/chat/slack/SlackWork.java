package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Threads;
import io.chatops.starrocks.chat.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads behind the acknowledgements, all bounded: those for work, those for answers that Slack waits for, and one that says
 * "busy" when the first are full.
 */
final class SlackWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWork.class);

    /** For each thread. A thread of the web server waits for every answer, of which it has more: some are left for the rest. */
    private static final int WAITING_ANSWERS = 8;

    private final AtomicLong turnedAway = new AtomicLong();
    private final int waiting;
    private final ThreadPoolExecutor work;
    private final ThreadPoolExecutor answers;
    private final ThreadPoolExecutor excuses;
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Threads.named("slack-later"));
    private final RightOfWay way;
    private final Duration drain;
    private final LeftOut leftOut = new LeftOut();
    private final List<WorkQueue> queues = new ArrayList<>();

    SlackWork(int threads, int waiting, RightOfWay way, Duration drain) {
        this.way = way;
        this.waiting = waiting;
        // bounded by whoever asks before handing over, so that nobody is let in and refused then
        this.work = pool("slack-work", threads, new LinkedBlockingQueue<>(), waiting, turnedAway);
        this.answers = pool("slack-answer", threads, WAITING_ANSWERS * threads);
        this.excuses = pool("slack-busy", 1, 50);
        this.drain = drain;
    }

    /** What the work gives way to: whoever acknowledges says so here. */
    RightOfWay way() {
        return way;
    }

    /** How full the threads are. */
    List<WorkQueue> queues() {
        return List.copyOf(queues);
    }

    /** Whether there is no room for one more, who is turned away then and counted; whoever is not is in, and handed over by {@link #take}. */
    boolean isFull() {
        boolean full = work.getQueue().size() >= waiting;
        if (full) {
            turnedAway.incrementAndGet();
        }
        return full;
    }

    /** Does it soon; when too much waits already, does {@code whenFull} instead. */
    void soon(Runnable task, Runnable whenFull) {
        if (isFull()) {
            excuse(whenFull);
        } else {
            take(task, whenFull);
        }
    }

    /** Does soon what was let in before; when the threads have stopped since, does {@code whenStopped} instead. */
    void take(Runnable task, Runnable whenStopped) {
        try {
            work.execute(guarded(() -> begun(task)));
        } catch (RejectedExecutionException stopping) {
            excuse(whenStopped);
        }
    }

    /** Works out an answer that Slack waits for; refused at once when too many are being worked out. */
    <T> CompletableFuture<T> answer(Supplier<T> task) throws RejectedExecutionException {
        return CompletableFuture.supplyAsync(task, answers);
    }

    /** Does it after this time, on the threads for work. */
    void after(Duration time, Runnable task) {
        Runnable handOver = () -> soon(task, () -> LOG.warn("too busy for a late update"));
        try {
            var unused = later.schedule(guarded(handOver), time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            LOG.info("stopping, a late update is left out");
        }
    }

    /** The threads for work, for what follows on a future. */
    Executor executor() {
        return task -> soon(task, () -> LOG.warn("too busy for what follows an answer"));
    }

    private void excuse(Runnable task) {
        try {
            excuses.execute(guarded(task));
        } catch (RejectedExecutionException full) {
            leftOut.more();
        }
    }

    /** Nobody waits behind this one: whatever was too much is over. */
    private void begun(Runnable task) {
        if (work.getQueue().isEmpty()) {
            leftOut.over();
        }
        way.give();
        task.run();
    }

    /** A thread survives a handler's mistake. Its message may quote a person, so its kind and place alone are logged. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException mistake) {
                var trace = mistake.getStackTrace();
                LOG.error(
                        "handler failed kind={} at={}",
                        mistake.getClass().getName(),
                        trace.length == 0 ? "?" : trace[0]);
            }
        };
    }

    /**
     * Lets what has begun end, within the bound; what has not begun then is left out. Nothing is interrupted: a handler may be
     * writing to a database whose file an interrupted thread would close for everybody.
     */
    @Override
    public void close() {
        later.shutdownNow();
        answers.shutdown();
        work.shutdown();
        excuses.shutdown();
        try {
            if (!work.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("work left undone tasks={}", work.getQueue().size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        work.getQueue().clear();
        answers.getQueue().clear();
        excuses.getQueue().clear();
    }

    private ThreadPoolExecutor pool(String name, int threads, int waiting) {
        return pool(name, threads, new ArrayBlockingQueue<>(waiting), waiting, new AtomicLong());
    }

    private ThreadPoolExecutor pool(
            String name, int threads, BlockingQueue<Runnable> queue, int waiting, AtomicLong refused) {
        queues.add(new WorkQueue(name, queue::size, waiting, refused::get));
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, queue, Threads.named(name), (task, full) -> {
                    refused.incrementAndGet();
                    throw new NoRoom(name);
                });
    }

    /** Has no stack: in a flood two of them are made for every person who is turned away, by the threads that acknowledge. */
    private static final class NoRoom extends RejectedExecutionException {
        private static final long serialVersionUID = 1L;

        NoRoom(String threads) {
            super("no room among the threads named " + threads);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
