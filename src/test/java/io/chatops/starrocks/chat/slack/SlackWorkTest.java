package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.chat.WorkQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlackWorkTest {
    @Test
    void tellsHowFullItIsAndWhatItRefused() throws Exception {
        var goesOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var excused = new CountDownLatch(1);
        try (var work = new SlackWork(1, 1, RightOfWay.real(), Duration.ofSeconds(5))) {
            work.soon(
                    () -> {
                        begun.countDown();
                        await(goesOn);
                    },
                    () -> {});
            begun.await();
            work.soon(() -> {}, () -> {});
            assertThat(work.isFull()).isTrue();
            work.soon(() -> {}, excused::countDown);
            excused.await();

            assertThat(work.queues())
                    .extracting(WorkQueue::name)
                    .containsExactly("slack-work", "slack-answer", "slack-busy");
            assertThat(work.queues().get(0)).satisfies(queue -> {
                assertThat(queue.waiting().getAsInt()).isEqualTo(1);
                assertThat(queue.most()).isEqualTo(1);
                assertThat(queue.refused().getAsLong()).isEqualTo(2);
            });
            assertThat(work.queues().get(2).refused().getAsLong()).isZero();
            goesOn.countDown();
        }
    }

    @Test
    void whoeverWasLetInIsNotRefusedByThoseWhoCameBetween() throws Exception {
        var goesOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(2);
        try (var work = new SlackWork(1, 1, RightOfWay.real(), Duration.ofSeconds(5))) {
            work.soon(
                    () -> {
                        begun.countDown();
                        await(goesOn);
                    },
                    () -> {});
            begun.await();
            assertThat(work.isFull()).isFalse();
            work.soon(done::countDown, () -> {});
            work.take(done::countDown, () -> {});
            goesOn.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void turnsAwayWithoutRecordingWhere() {
        var goesOn = new CountDownLatch(1);
        try (var work = new SlackWork(1, 1, RightOfWay.real(), Duration.ofSeconds(5))) {
            var most = work.queues().get(1).most() + 1;
            for (int number = 0; number < most; number++) {
                var unused = work.answer(() -> {
                    await(goesOn);
                    return "";
                });
            }

            assertThatThrownBy(() -> work.answer(() -> ""))
                    .isInstanceOf(RejectedExecutionException.class)
                    .hasMessageContaining("slack-answer")
                    .satisfies(refused -> assertThat(refused.getStackTrace()).isEmpty());
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
