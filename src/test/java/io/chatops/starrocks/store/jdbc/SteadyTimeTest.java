package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final AtomicLong counter = new AtomicLong(-5);
    private final SteadyTime time = new SteadyTime(clock::get, counter::get);

    @Test
    void beginsAtTheClocksTimeAndGoesOnByItself() {
        assertThat(time.instant()).isEqualTo(NOON);
        counter.addAndGet(Duration.ofSeconds(90).toNanos());
        assertThat(time.instant()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void isNotSetWithTheClock() {
        clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(time.instant()).isEqualTo(NOON);
        clock.set(NOON.minus(Duration.ofHours(1)));
        assertThat(time.instant()).isEqualTo(NOON);
    }
}
