package io.chatops.starrocks.chat.slack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets acknowledgements go before the work behind them: Slack waits three seconds for the one, and half an hour for the other
 * ({@code response_url}). While as many requests are being acknowledged as there are processors, work that has not begun gives way,
 * and for no longer than it takes a person to notice.
 */
final class RightOfWay {
    private static final Duration STEP = Duration.ofMillis(5);
    private static final int STEPS = 4;

    private final int processors;
    private final Pause pause;
    private final AtomicInteger underWay = new AtomicInteger();

    /** @param processors how many acknowledgements at a time leave nothing for anything else */
    RightOfWay(int processors, Pause pause) {
        this.processors = processors;
        this.pause = pause;
    }

    /** On this machine. One with a single processor counts as two: whoever has just been acknowledged is not in the way of the own work. */
    static RightOfWay real() {
        return new RightOfWay(Math.max(2, Runtime.getRuntime().availableProcessors()), Pause.REAL);
    }

    /** A request has come in, and is acknowledged until {@link #left}. */
    void entered() {
        underWay.incrementAndGet();
    }

    /** A request has had its answer, or never will. */
    void left() {
        underWay.decrementAndGet();
    }

    /** Comes back when there is a processor to spare, and after 20 ms anyway. */
    void give() {
        for (int step = 0; step < STEPS && underWay.get() >= processors; step++) {
            if (!waited()) {
                return;
            }
        }
    }

    private boolean waited() {
        try {
            pause.await(STEP);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
