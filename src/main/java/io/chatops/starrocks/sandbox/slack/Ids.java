package io.chatops.starrocks.sandbox.slack;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that look like Slack's and come in order, so that a failed test reads the same twice. */
final class Ids {
    private final AtomicLong last = new AtomicLong(46_656);

    String next(String prefix) {
        return prefix + "0" + Long.toString(last.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
    }

    long number() {
        return last.incrementAndGet();
    }
}
