package io.chatops.starrocks.bench.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Real time, since the cloud's SDK signs with it, moved on by hand. */
final class HandMovedClock implements InstantSource {
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(moved.get());
    }

    /** How far it is ahead of real time. */
    Duration ahead() {
        return moved.get();
    }

    void isAhead(Duration time) {
        moved.set(time);
    }

    void moves(Duration time) {
        moved.updateAndGet(before -> before.plus(time));
    }
}
