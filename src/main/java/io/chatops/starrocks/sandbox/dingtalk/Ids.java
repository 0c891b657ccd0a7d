package io.chatops.starrocks.sandbox.dingtalk;

import java.util.concurrent.atomic.AtomicLong;

/** Ids that come in order, so that a failed test reads the same twice. */
final class Ids {
    private final AtomicLong last = new AtomicLong(1000);

    String next(String prefix) {
        return prefix + last.incrementAndGet();
    }
}
