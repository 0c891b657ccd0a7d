package io.chatops.starrocks.sandbox.dingtalk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that the test turns by hand. */
final class TurnedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
