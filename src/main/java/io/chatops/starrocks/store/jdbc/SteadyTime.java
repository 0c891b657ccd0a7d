package io.chatops.starrocks.store.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Begins at what a clock says, and goes on by itself. Whoever waits until a time of a clock that is set back meanwhile waits as much longer:
 * the scheduler waits like that between two looks, so all beats would stand still for hours.
 */
final class SteadyTime implements InstantSource {
    private final Instant began;
    private final LongSupplier nanoseconds;
    private final long zero;

    /** @param nanoseconds count on at their own pace, as {@link System#nanoTime()} does */
    SteadyTime(InstantSource clock, LongSupplier nanoseconds) {
        this.began = clock.instant();
        this.nanoseconds = nanoseconds;
        this.zero = nanoseconds.getAsLong();
    }

    @Override
    public Instant instant() {
        return began.plusNanos(nanoseconds.getAsLong() - zero);
    }
}
