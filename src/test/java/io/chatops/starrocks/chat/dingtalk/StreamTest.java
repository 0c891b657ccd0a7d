package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.dingtalk.Acknowledgement;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class StreamTest {
    @Test
    void whatIsSaidIsAcknowledgedAndDone() {
        try (var room = new StreamRoom().connected()) {
            assertThat(room.wang.says(Person.BOT, "创建 starrocks").code()).isEqualTo(200);
            room.soon(() -> room.handler.texts().equals(List.of("创建 starrocks")));
            room.soon(() -> room.acknowledged.size() == 1);
        }
    }

    @Test
    void heartbeatIsAnsweredWithWhatItCarried() {
        try (var room = new StreamRoom().connected()) {
            assertThat(room.gateway.pings().code()).isEqualTo(200);
            assertThat(room.dingTalk.ledger().of("ack").get(0).requestBody()).contains("opaque-s-");
        }
    }

    @Test
    void topicThatIsNotOursIsAnsweredWith404() {
        try (var room = new StreamRoom().connected()) {
            assertThat(room.gateway.pushes("/v1.0/other", "{}").code()).isEqualTo(404);
        }
    }

    @Test
    void messageThatComesAgainIsNotDoneAgain() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.breaksOffNextPush();
            var said = CompletableFuture.supplyAsync(() -> room.wang.says(Person.BOT, "once"), StreamRoom.ASIDE);
            room.soon(() -> room.gateway.opened() == 2);
            room.gateway.redelivers();
            room.gateway.redelivers();
            assertThat(said.join().code()).isEqualTo(200);
            room.wang.says(Person.BOT, "last");
            room.soon(() -> room.handler.texts().contains("last"));
            assertThat(room.handler.texts()).containsExactly("once", "last");
        }
    }

    @Test
    void whatOnePersonSaysIsDoneInItsOrder() {
        try (var room = new StreamRoom().connected()) {
            for (int i = 0; i < 50; i++) {
                room.wang.says(Person.BOT, "" + i);
            }
            room.soon(() -> room.handler.texts().size() == 50);
            assertThat(room.handler.texts().stream().map(Integer::valueOf).toList())
                    .isSorted();
        }
    }

    @Test
    void twoPeopleAreServedSideBySide() {
        try (var room = new StreamRoom().connected()) {
            var both = new CyclicBarrier(2);
            room.handler.onText(text -> await(both));
            room.wang.says(Person.BOT, "one");
            room.li.says(Person.BOT, "two");
            room.soon(() -> room.handler.texts().size() == 2);
            assertThat(room.handler.texts()).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void everyPushCountsBeItARepeat() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.pushes(StreamFrame.MESSAGES, "{\"msgId\":\"m\"}");
            room.gateway.pushes(StreamFrame.MESSAGES, "{\"msgId\":\"m\"}");
            room.gateway.pushes(StreamFrame.CARDS, "{}");
            room.gateway.pings();
            assertThat(room.pushes.used()).isEqualTo(3);
        }
    }

    @Test
    void resetConnectionIsReplaced() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.resets();
            room.soon(() -> room.gateway.opened() == 2 && room.gateway.links() == 1);
            assertThat(room.wang.says(Person.BOT, "still there?").code()).isEqualTo(200);
        }
    }

    @Test
    void closedConnectionIsReplaced() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.closes(1001);
            room.soon(() -> room.gateway.opened() == 2 && room.gateway.links() == 1);
            assertThat(room.wang.says(Person.BOT, "still there?").code()).isEqualTo(200);
        }
    }

    @Test
    void announcedEndOpensAnotherWhileTheOldOneIsStillAnswered() {
        try (var room = new StreamRoom().connected()) {
            var pressed = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            room.handler.onPress(press -> {
                pressed.countDown();
                await(go);
                return Optional.empty();
            });
            var press = CompletableFuture.supplyAsync(
                    () -> room.gateway.pushes(StreamFrame.CARDS, "{\"outTrackId\":\"t\",\"userId\":\"u\"}"),
                    StreamRoom.ASIDE);
            await(pressed);
            room.gateway.disconnects();
            room.soon(() -> room.gateway.links() == 1 && room.gateway.drainingLinks() == 1);
            assertThat(room.wang.says(Person.BOT, "on the new one").code()).isEqualTo(200);
            go.countDown();
            assertThat(press.join()).isEqualTo(new Acknowledgement(200, "null"));
            room.gateway.closesDrained();
            room.soon(() -> room.gateway.drainingLinks() == 0);
            assertThat(room.gateway.opened()).isEqualTo(2);
        }
    }

    @Test
    void drainedConnectionThatDingTalkForgetsIsEndedByUs() {
        var timing = new Timing(
                Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofMillis(300), Duration.ofSeconds(2));
        try (var room = new StreamRoom(timing, Duration.ofSeconds(10), 10).connected()) {
            room.gateway.disconnects();
            room.soon(() -> room.gateway.links() == 1 && room.gateway.drainingLinks() == 0);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
