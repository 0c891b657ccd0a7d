package io.chatops.starrocks.cloud;

import java.time.Duration;

/** How to let time pass between two tries. */
@FunctionalInterface
public interface Pause {
    /** Waits; false when somebody wants the waiting to end, and then nothing is to be tried again. */
    boolean over(Duration duration);
}
