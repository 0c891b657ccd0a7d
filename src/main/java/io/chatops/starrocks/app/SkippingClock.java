package io.chatops.starrocks.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Real time, moved on by hand: a demo does not wait for minutes. */
final class SkippingClock implements InstantSource {
    private final InstantSource real = InstantSource.system();
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return real.instant().plus(skipped.get());
    }

    void skip(Duration time) {
        skipped.updateAndGet(before -> before.plus(time));
    }
}
