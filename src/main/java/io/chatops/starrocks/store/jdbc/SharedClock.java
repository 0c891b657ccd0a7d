package io.chatops.starrocks.store.jdbc;

import com.github.kagkarlsson.scheduler.Clock;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The database's clock, as far as it is known: ours, put right by how much the two differed a minute ago. With the clocks of the
 * replicas themselves, one that runs an hour ahead would leave beats behind that no other comes to for an hour.
 */
final class SharedClock implements Clock {
    private static final Duration MEASURED_EVERY = Duration.ofMinutes(1);

    /** A question that took longer than this says nothing about the time. */
    private static final Duration PROMPT = Duration.ofSeconds(1);

    private final Tables tables;
    private final InstantSource time;
    private final ReentrantLock measuring = new ReentrantLock();
    private volatile Instant next = Instant.MIN;
    private volatile Duration ahead = Duration.ZERO;

    SharedClock(Tables tables, InstantSource time) {
        this.tables = tables;
        this.time = time;
    }

    @Override
    public Instant now() {
        if (!time.instant().isBefore(next) && measuring.tryLock()) {
            try {
                measure();
            } finally {
                measuring.unlock();
            }
        }
        return time.instant().plus(ahead);
    }

    private void measure() {
        var before = time.instant();
        next = before.plus(MEASURED_EVERY);
        try {
            var theirs = tables.now();
            var took = Duration.between(before, time.instant());
            if (took.compareTo(PROMPT) < 0) {
                ahead = Duration.between(before.plus(took.dividedBy(2)), theirs);
            }
        } catch (JournalUnavailable unavailable) {
            // the difference that was known is the best there is
        }
    }
}
