package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WindingDownTest {
    @Test
    @Timeout(60)
    void whatEndsInTimeIsWaitedFor() {
        var ended = new AtomicBoolean();

        Threads.within(Duration.ofMinutes(10), () -> ended.set(true));

        assertThat(ended).isTrue();
    }

    @Test
    @Timeout(60)
    void whatDoesNotEndIsLeftAloneAndNotInterrupted() throws Exception {
        var go = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();

        Threads.within(Duration.ofMillis(50), () -> {
            try {
                go.await();
            } catch (InterruptedException stopped) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        });

        go.countDown();
        ended.await();
        assertThat(interrupted).isFalse();
    }
}
