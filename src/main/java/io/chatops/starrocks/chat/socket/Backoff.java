package io.chatops.starrocks.chat.socket;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: one second, doubled with each failure up to a minute, a quarter more or less by chance, so
 * that many bots do not come back at once. Used by one thread.
 */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private Duration next = FIRST;

    /** Begins at one second. */
    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Something held: begin again at one second. */
    public void reset() {
        next = FIRST;
    }

    /** The time to wait after one more failure; never more than a minute. */
    public Duration afterFailure() {
        var now = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        var jittered = Duration.ofMillis((long) (now.toMillis() * random.nextDouble(0.75, 1.25)));
        return jittered.compareTo(LONGEST) > 0 ? LONGEST : jittered;
    }
}
