package io.chatops.starrocks.chat.slack;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts people who could not even be told that we are busy. Tells the log ever more seldom, at 1, 2, 4, 8 and so on: a line for
 * each would be written by the threads that acknowledge, when they have least time for it.
 */
final class LeftOut {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

    private final AtomicLong people = new AtomicLong();

    /** One more. */
    void more() {
        long now = people.incrementAndGet();
        if (Long.bitCount(now) == 1) {
            LOG.warn("too busy even to say so people={}", now);
        }
    }

    /** There is room again: the next time begins at one. */
    void over() {
        long all = people.get() == 0 ? 0 : people.getAndSet(0);
        if (all > 0) {
            LOG.warn("no longer too busy people left without a word={}", all);
        }
    }
}
