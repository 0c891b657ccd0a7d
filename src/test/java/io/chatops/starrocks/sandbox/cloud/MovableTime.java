package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that begins at the real time, because the SDK signs with it, and is moved by hand. */
final class MovableTime implements InstantSource {
    private volatile Duration moved = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(moved);
    }

    void move(Duration by) {
        moved = moved.plus(by);
    }
}
