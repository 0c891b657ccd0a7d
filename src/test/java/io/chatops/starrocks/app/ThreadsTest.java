package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.chat.WorkQueue;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    @Test
    void aPoolTellsWhatWaitsForItAndWhatItRefused() throws Exception {
        var queues = new ArrayList<WorkQueue>();
        var goesOn = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var pool = Threads.pool("small", 1, 2, queues::add);
        pool.execute(() -> {
            begun.countDown();
            await(goesOn);
        });
        begun.await();
        pool.execute(() -> {});
        pool.execute(() -> {});
        assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);

        assertThat(queues).singleElement().satisfies(queue -> {
            assertThat(queue.name()).isEqualTo("small");
            assertThat(queue.most()).isEqualTo(2);
            assertThat(queue.waiting().getAsInt()).isEqualTo(2);
            assertThat(queue.refused().getAsLong()).isEqualTo(1);
        });
        goesOn.countDown();
        pool.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
