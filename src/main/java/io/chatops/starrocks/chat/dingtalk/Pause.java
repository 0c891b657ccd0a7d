package io.chatops.starrocks.chat.dingtalk;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits; tests do not. */
@FunctionalInterface
interface Pause {
    /** Waits in earnest. */
    Pause REAL = time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());

    /** Comes back after this time. */
    void await(Duration time) throws InterruptedException;
}
