package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    @Test
    void tellsHowFullItIsAndWhatItRefused() {
        var goesOn = new CountDownLatch(1);
        try (var work = new OrderedWork("ordered", 1, 3, 2, Duration.ofSeconds(5))) {
            assertThat(work.offer("one", () -> await(goesOn))).isTrue();
            assertThat(work.offer("one", () -> {})).isTrue();
            assertThat(work.offer("one", () -> {})).as("more than one may have").isFalse();
            assertThat(work.offer("other", () -> {})).isTrue();
            assertThat(work.offer("third", () -> {}))
                    .as("more than all may have")
                    .isFalse();

            assertThat(work.queue().name()).isEqualTo("ordered");
            assertThat(work.queue().most()).isEqualTo(3);
            assertThat(work.queue().waiting().getAsInt()).isEqualTo(3);
            assertThat(work.queue().refused().getAsLong()).isEqualTo(2);
            goesOn.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
