package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FreshTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration COUNTS = Duration.ofSeconds(5);

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whatWasSeenCountsForItsTimeAndIsThenLookedForAgain() {
        try (var fresh = new Fresh<>("test", looks::incrementAndGet, COUNTS, SOON, () -> now)) {
            assertThat(fresh.get()).hasValue(1);
            now = now.plus(COUNTS).minusMillis(1);
            assertThat(fresh.get()).hasValue(1);
            now = now.plusMillis(1);
            assertThat(fresh.get()).hasValue(2);
        }
    }

    @Test
    void withoutATimeEachQuestionIsALook() {
        try (var fresh = new Fresh<>("test", looks::incrementAndGet, Duration.ZERO, SOON, () -> now)) {
            assertThat(fresh.get()).hasValue(1);
            assertThat(fresh.get()).hasValue(2);
        }
    }

    @Test
    void aLookThatFailsSeesNothingAndThatCountsAsWell() {
        try (var fresh = new Fresh<>("test", this::broken, COUNTS, SOON, () -> now)) {
            assertThat(fresh.get()).isEmpty();
            assertThat(fresh.get()).isEmpty();
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void aLookThatHangsKeepsNobodyAndIsOneHoweverManyAsk() throws Exception {
        var hangs = new CountDownLatch(1);
        try (var fresh = new Fresh<>("test", () -> after(hangs), Duration.ZERO, AT_ONCE, () -> now)) {
            for (int asked = 0; asked < 50; asked++) {
                assertThat(fresh.get()).isEmpty();
            }
            assertThat(looks).hasValue(1);

            hangs.countDown();
            while (fresh.get().isEmpty()) {
                Thread.onSpinWait();
            }
        }
        assertThat(looks).hasValueGreaterThan(1);
    }

    @Test
    void whoeverAsksWhileItIsBeingLookedAtWaitsForThatLook() throws Exception {
        var hangs = new CountDownLatch(1);
        try (var fresh = new Fresh<>("test", () -> after(hangs), COUNTS, SOON, () -> now)) {
            var seen = new AtomicInteger();
            var asking = new Thread[4];
            for (int one = 0; one < asking.length; one++) {
                asking[one] = new Thread(() -> seen.addAndGet(fresh.get().orElse(100)));
                asking[one].start();
            }
            hangs.countDown();
            for (var thread : asking) {
                thread.join();
            }
            assertThat(seen).hasValue(asking.length);
        }
    }

    @Test
    void afterTheEndNothingIsSeen() {
        var fresh = new Fresh<>("test", looks::incrementAndGet, Duration.ZERO, SOON, () -> now);
        fresh.close();

        assertThat(fresh.get()).isEmpty();
    }

    private int broken() {
        looks.incrementAndGet();
        throw new IllegalStateException("away");
    }

    private int after(CountDownLatch hangs) {
        int look = looks.incrementAndGet();
        try {
            hangs.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return look;
    }
}
