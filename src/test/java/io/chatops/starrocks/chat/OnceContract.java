package io.chatops.starrocks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What everybody promises who sees to it that a message is carried out once. */
public interface OnceContract {
    /** The one under test: the same for one test, and it has seen nothing at its beginning. */
    Once once();

    /** Lets time pass for it. */
    void pass(Duration time);

    @Test
    default void saysFirstOnceForEachKey() {
        assertThat(once().first("event Ev1")).isTrue();
        assertThat(once().first("event Ev1")).isFalse();
        assertThat(once().first("event Ev2")).isTrue();
        assertThat(once().first("event Ev1")).isFalse();
    }

    @Test
    default void remembersAKeyForLongerThanAnythingIsDeliveredAgain() {
        once().first("event Ev1");
        pass(Duration.ofHours(23));

        assertThat(once().first("event Ev1")).isFalse();
    }

    @Test
    default void takesKeysOfAnyLengthAndScript() {
        var key = "按下 \uD83D\uDE80 ".repeat(1_000);

        assertThat(once().first(key)).isTrue();
        assertThat(once().first(key)).isFalse();
        assertThat(once().first(key + "x")).isTrue();
    }

    @Test
    default void letsOneOfSixteenWhoAskTogetherBeTheFirst() throws Exception {
        var start = new CyclicBarrier(16);
        var executor = Executors.newFixedThreadPool(16);
        try {
            var running = new ArrayList<Future<Boolean>>();
            Callable<Boolean> asks = () -> {
                start.await();
                return once().first("press 1");
            };
            for (int thread = 0; thread < 16; thread++) {
                running.add(executor.submit(asks));
            }
            var said = new ArrayList<Boolean>();
            for (var one : running) {
                said.add(one.get());
            }
            assertThat(said).containsOnlyOnce(true).hasSize(16);
        } finally {
            executor.shutdownNow();
        }
    }
}
