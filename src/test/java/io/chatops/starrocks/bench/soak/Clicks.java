package io.chatops.starrocks.bench.soak;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/** Everything that people did, how fast it was acknowledged, and what was never answered. */
final class Clicks {
    /** Real time, far more than an answer takes with every fault on its way. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** So long the bot's time does not pass: what was to be shown by then is shown. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final ReentrantReadWriteLock time = new ReentrantReadWriteLock(true);
    private final AtomicInteger deaths = new AtomicInteger();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Double> acknowledged = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<String> confused = new ArrayList<>();
    private int died;
    private int undelivered;

    /** What is waited for. */
    interface Wait {
        boolean until(BooleanSupplier condition, Duration longest);
    }

    /** A process ended: what it had acknowledged and was still asking may have ended with it. */
    void processDied() {
        deaths.incrementAndGet();
    }

    /**
     * Somebody does something.
     *
     * @param act returns when the bot acknowledged it: false when nobody took it, and the platform will send it again
     * @param seen whether something became visible since
     */
    void click(String kind, String who, BooleanSupplier act, Wait wait, BooleanSupplier seen) {
        int before = deaths.get();
        long begun = System.nanoTime();
        boolean delivered = act.getAsBoolean();
        double acknowledgement = milliseconds(begun);
        if (!delivered) {
            undelivered();
            return;
        }
        boolean visible = wait.until(seen, SOON) || withoutKeepingTime(() -> wait.until(seen, PATIENCE.minus(SOON)));
        double answer = milliseconds(begun);
        synchronized (this) {
            kinds.merge(kind, 1, Integer::sum);
            acknowledged.add(acknowledgement);
            if (visible) {
                answered.add(answer);
            } else if (deaths.get() > before) {
                died++;
            } else {
                silent.add(kind + " by " + who + ", before "
                        + InstantSource.system().instant());
            }
        }
    }

    /** Held by those who act; time passes while nobody does. */
    ReentrantReadWriteLock time() {
        return time;
    }

    /** Somebody who waits long for an answer does not keep all others from going on. */
    private boolean withoutKeepingTime(BooleanSupplier waiting) {
        time.readLock().unlock();
        try {
            return waiting.getAsBoolean();
        } finally {
            time.readLock().lock();
        }
    }

    private synchronized void undelivered() {
        undelivered++;
    }

    /** Somebody could not do what they meant to: for the log. */
    synchronized void confused(String who, Throwable why) {
        confused.add(who + ": " + why);
    }

    synchronized int count() {
        return acknowledged.size();
    }

    synchronized List<String> silent() {
        return List.copyOf(silent);
    }

    synchronized List<String> confused() {
        return List.copyOf(confused);
    }

    synchronized String told() {
        return String.format(
                "%d clicks %s%nacknowledged: p50 %.1f ms, p99 %.1f ms, longest %.0f ms; something to see: p50 %.0f ms, p99 %.0f ms,"
                        + " longest %.0f ms%nunanswered %d, died with a process %d, not delivered %d, people confused %d",
                acknowledged.size(),
                kinds,
                quantile(acknowledged, 0.5),
                quantile(acknowledged, 0.99),
                quantile(acknowledged, 1),
                quantile(answered, 0.5),
                quantile(answered, 0.99),
                quantile(answered, 1),
                silent.size(),
                died,
                undelivered,
                confused.size());
    }

    private static double quantile(List<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))];
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
