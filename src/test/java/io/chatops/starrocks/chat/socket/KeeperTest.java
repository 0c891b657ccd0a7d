package io.chatops.starrocks.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeeperTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch enough = new CountDownLatch(3);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void goesOnAfterEachMistake() throws InterruptedException {
        var keeper = new Keeper("chat", this::stumble, () -> done.add("mended"));
        keeper.begin();

        assertThat(enough.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        keeper.stop();
        keeper.join(SOON);
        assertThat(done).startsWith("mended", "mended");
    }

    private void stumble() throws InterruptedException {
        enough.countDown();
        if (enough.getCount() == 0) {
            never.await();
        }
        throw new IllegalStateException("a mistake of ours");
    }

    @Test
    void isStoppedWhileItWaits() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var keeper = new Keeper(
                "chat",
                () -> {
                    done.add("round");
                    begun.countDown();
                    never.await();
                },
                () -> done.add("mended"));
        keeper.begin();
        assertThat(begun.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        keeper.stop();
        keeper.join(SOON);

        assertThat(done).containsExactly("round");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("chat-socket");
    }
}
