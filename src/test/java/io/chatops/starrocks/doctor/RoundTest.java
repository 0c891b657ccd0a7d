package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Checks side by side. */
class RoundTest {
    @Test
    void checksComeInTheOrderOfTheirMattersAndABrokenOneIsALine() {
        var pool = Executors.newCachedThreadPool();
        try {
            var findings = new Round(pool, Duration.ofSeconds(60))
                    .of(List.of(
                            check(Matter.CLOCK, () -> List.of(Finding.ok(Matter.CLOCK, "clock.right", "x"))),
                            check(Matter.DATABASE, () -> {
                                throw new IllegalStateException("jdbc:postgresql://db?password=Wh1sper");
                            })));

            assertThat(findings)
                    .containsExactly(
                            Finding.unknown(Matter.DATABASE, "broke", "IllegalStateException"),
                            Finding.ok(Matter.CLOCK, "clock.right", "x"));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void checkThatNeverEndsIsLeftBehind() {
        var pool = Executors.newCachedThreadPool();
        var never = new CountDownLatch(1);
        try {
            var findings = new Round(pool, Duration.ofMillis(50)).of(List.of(check(Matter.FILES, () -> {
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return List.of();
            })));

            assertThat(findings).containsExactly(Finding.fault(Matter.FILES, "silent", 0));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Check check(Matter matter, Supplier<List<Finding>> look) {
        return new Check() {
            @Override
            public Matter matter() {
                return matter;
            }

            @Override
            public List<Finding> look() {
                return look.get();
            }
        };
    }
}
