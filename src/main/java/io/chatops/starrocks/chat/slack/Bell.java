package io.chatops.starrocks.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What the keeper of a connection waits at: it rings when something happened, and stays silent for so long otherwise. It is also the
 * only clock that the keeper knows, so that a machine's clock that is set neither replaces a connection nor keeps one away.
 */
interface Bell {
    /**
     * What came of waiting.
     *
     * @param news what happened; empty when the time is over
     * @param waited how long it took
     */
    record Rung(Optional<Runnable> news, Duration waited) {}

    /** Rings; the keeper does this on its own thread. */
    void ring(Runnable news);

    /** Waits for the next ring, at most so long. */
    Rung await(Duration longest) throws InterruptedException;

    /** A bell in real time. */
    static Bell real() {
        BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
        return new Bell() {
            @Override
            public void ring(Runnable what) {
                news.add(what);
            }

            @Override
            public Rung await(Duration longest) throws InterruptedException {
                long begin = System.nanoTime();
                var first = Optional.ofNullable(news.poll(longest.toNanos(), TimeUnit.NANOSECONDS));
                return new Rung(first, Duration.ofNanos(System.nanoTime() - begin));
            }
        };
    }
}
