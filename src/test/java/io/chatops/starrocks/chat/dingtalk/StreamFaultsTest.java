package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.chat.socket.SocketLink;
import io.chatops.starrocks.sandbox.dingtalk.Faults;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What was measured to go wrong with the official client: none of it may here. */
class StreamFaultsTest {
    private static final String OPEN = "/v1.0/gateway/connections/open";
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Timing HURRIED =
            new Timing(Duration.ofMillis(700), Duration.ofSeconds(75), Duration.ofSeconds(5), Duration.ofMillis(500));

    @Test
    void silentGatewayIsGivenUpAndAskedAgain() {
        try (var room = new StreamRoom(HURRIED, WAIT, 10)) {
            room.dingTalk.faults().holds(OPEN);
            room.connected();
            assertThat(room.pauses.asked()).isNotEmpty();
        }
    }

    @Test
    void slowHandshakeLeavesNoSecondConnectionBehind() throws Exception {
        try (var room = new StreamRoom(HURRIED, WAIT, 10)) {
            var gate = room.dingTalk.faults().holds(Faults.HANDSHAKE);
            room.client.begin();
            gate.awaitCaller();
            room.soon(() -> room.gateway.links() == 1);
            gate.release();
            // for a moment the gateway may think that the late one lives: what it sends there it sends again
            says(room, "once");
            room.soon(() -> room.gateway.links() == 1);
            says(room, "twice");
            assertThat(room.handler.texts()).containsExactly("once", "twice");
        }
    }

    private static void says(StreamRoom room, String text) {
        room.wang.says(Person.BOT, text);
        room.soon(() -> {
            room.gateway.redelivers();
            return room.handler.texts().contains(text);
        });
    }

    @Test
    void busyWorkersNeitherStopTheHeartbeatNorLoseAFrame() {
        try (var room = new StreamRoom(StreamRoom.QUICK, WAIT, 3).connected()) {
            var go = new CountDownLatch(1);
            room.handler.onText(text -> await(go));
            for (int i = 0; i < 3; i++) {
                assertThat(room.wang.says(Person.BOT, "taken " + i).code()).isEqualTo(200);
            }
            assertThat(room.wang.says(Person.BOT, "too much").code()).isEqualTo(500);
            assertThat(room.reception.overflow()).isEqualTo(1);
            assertThat(room.gateway.pings().code()).isEqualTo(200);
            assertThat(room.gateway.unacknowledged()).isEqualTo(1);

            go.countDown();
            room.soon(() -> room.handler.texts().size() == 3);
            room.soon(() -> {
                room.gateway.redelivers();
                return room.handler.texts().size() == 4;
            });
            assertThat(room.handler.texts()).containsExactly("taken 0", "taken 1", "taken 2", "too much");
            room.soon(() -> room.gateway.unacknowledged() == 0);
        }
    }

    @Test
    void errorOfAHandlerEndsNoThreadAndIsToldToDingTalk() {
        try (var room = new StreamRoom().connected()) {
            room.handler.onText(text -> {
                if (text.equals("bad")) {
                    throw new StackOverflowError();
                }
            });
            room.handler.onPress(press -> {
                throw new StackOverflowError();
            });
            for (int i = 0; i < 5; i++) {
                room.wang.says(Person.BOT, "bad");
            }
            assertThat(room.gateway.pushes(StreamFrame.CARDS, "{}").code()).isEqualTo(500);
            room.wang.says(Person.BOT, "good");
            room.soon(() -> room.handler.texts().equals(List.of("good")));
        }
    }

    @Test
    void dataThatIsNoJsonIsAnsweredAsNotDone() {
        try (var room = new StreamRoom().connected()) {
            assertThat(room.gateway.pushes(StreamFrame.MESSAGES, "{broken").code())
                    .isEqualTo(500);
            assertThat(room.gateway
                            .pushes(StreamFrame.MESSAGES, "[".repeat(5000))
                            .code())
                    .isEqualTo(500);
            assertThat(room.gateway.pushes(StreamFrame.CARDS, "").code()).isEqualTo(500);
        }
    }

    @Test
    void textThatIsNoFrameChangesNothing() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.sends("{not json");
            room.gateway.sends("{}");
            room.gateway.sends("null");
            assertThat(room.gateway.pings().code()).isEqualTo(200);
            assertThat(room.gateway.opened()).isEqualTo(1);
        }
    }

    @Test
    void messageInManyFramesIsPutTogether() {
        try (var room = new StreamRoom().connected()) {
            room.gateway.fragmentsInto(7);
            var text = "存算分离 shared_data ".repeat(40).strip();
            assertThat(room.wang.says(Person.BOT, text).code()).isEqualTo(200);
            room.soon(() -> room.handler.texts().equals(List.of(text)));
        }
    }

    @Test
    void largeFramePassesAndOneBeyondOurLimitIsLeftOut() {
        try (var room = new StreamRoom().connected()) {
            assertThat(room.wang.says(Person.BOT, "x".repeat(700 * 1024)).code())
                    .isEqualTo(200);
            room.gateway.sends("y".repeat(SocketLink.MOST + 1));
            assertThat(room.gateway.pings().code()).isEqualTo(200);
            room.soon(() -> room.handler.texts().size() == 1);
            assertThat(room.gateway.opened()).isEqualTo(1);
        }
    }

    @Test
    void gatewayThatFailsForAWhileIsAskedEverMoreSeldom() {
        try (var room = new StreamRoom()) {
            room.dingTalk.faults().breaks(OPEN, 8, 503);
            room.connected();
            var asked = room.pauses.asked();
            assertThat(asked).hasSize(8);
            for (int i = 0; i < 8; i++) {
                double expected = Math.min(60, Math.pow(2, i));
                assertThat(asked.get(i).toMillis() / 1000.0).isBetween(expected * 0.75, Math.min(60, expected * 1.25));
            }
        }
    }

    @Test
    void mistakeOfOursDoesNotLeaveTheBotDeaf() {
        try (var room = new StreamRoom()) {
            room.mistaken.set(true);
            room.connected();
            assertThat(room.mistaken).isFalse();
            assertThat(room.pauses.asked()).hasSize(1);
        }
    }

    @Test
    void wrongSecretIsAskedWithAsSeldom() {
        try (var room = new StreamRoom()) {
            room.dingTalk.faults().refuses(OPEN, 3, 401, "invalidClientIdOrSecret");
            room.connected();
            assertThat(room.pauses.asked()).hasSize(3);
        }
    }

    @Test
    void refusedHandshakeAsksForANewTicket() {
        try (var room = new StreamRoom()) {
            room.dingTalk.faults().breaks(Faults.HANDSHAKE, 2, 503);
            room.connected();
            assertThat(room.dingTalk.ledger().count(OPEN)).isEqualTo(3);
        }
    }

    @Test
    void connectionWithoutASignOfLifeIsReplaced() {
        var timing =
                new Timing(Duration.ofSeconds(5), Duration.ofMillis(600), Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (var room = new StreamRoom(timing, WAIT, 10)) {
            room.gateway.losesPongs();
            room.connected();
            room.soon(() -> room.gateway.opened() >= 2);
        }
    }

    @Test
    void endpointOfAStrangerIsNotFollowed() {
        try (var stranger = new StreamRoom()) {
            var elsewhere = new StreamGateway(stranger.settings, new Dialer("dingtalk", WAIT));
            assertThat(elsewhere.allowed("wss://wss-open-connection.dingtalk.com:443/connect"))
                    .isPresent();
            assertThat(elsewhere.allowed("ws://wss-open-connection.dingtalk.com/connect"))
                    .isEmpty();
            assertThat(elsewhere.allowed("wss://dingtalk.com.example.org/connect"))
                    .isEmpty();
            assertThat(elsewhere.allowed("wss://evildingtalk.com/connect")).isEmpty();
        }
    }

    @Test
    void stoppingEndsEveryThreadAndConnection() throws Exception {
        try (var room = new StreamRoom().connected()) {
            room.wang.says(Person.BOT, "hello");
            var running = threads();
            room.client.close();
            room.reception.close();
            room.soon(() -> room.gateway.links() == 0);
            assertThat(running).isNotEmpty();
            assertEnded(running);
            assertThat(room.pauses.asked()).isEmpty();
        }
    }

    @Test
    void stoppingWhileTheGatewayIsSilentDoesNotTakeLong() throws Exception {
        try (var room = new StreamRoom()) {
            var gate = room.dingTalk.faults().holds(OPEN);
            room.client.begin();
            gate.awaitCaller();
            var running = threads();
            room.client.close();
            assertThat(room.gateway.opened()).isZero();
            room.reception.close();
            assertThat(running).isNotEmpty();
            assertEnded(running);
        }
    }

    @Test
    void slowAnswerToAPressIsABusyCardAndAnUpdateLater() {
        try (var room = new StreamRoom(HURRIED, WAIT, 10).connected()) {
            var go = new CountDownLatch(1);
            var state = Json.object().put("done", true);
            room.handler.onPress(press -> {
                await(go);
                return Optional.<JsonNode>of(state);
            });
            var answer = room.gateway.pushes(StreamFrame.CARDS, "{\"outTrackId\":\"t\"}");
            assertThat(answer.code()).isEqualTo(200);
            assertThat(answer.response()).contains("\"status\":\"busy\"");
            go.countDown();
            room.soon(() -> room.handler.lateStates().equals(List.of(state)));
        }
    }

    @Test
    void answerInTimeIsTheCardsNewState() {
        try (var room = new StreamRoom().connected()) {
            room.handler.onPress(press -> Optional.of(
                    Json.object().put("body", press.path("outTrackId").asText())));
            var first = CompletableFuture.supplyAsync(
                    () -> room.gateway.pushes(StreamFrame.CARDS, "{\"outTrackId\":\"t-1\"}"), StreamRoom.ASIDE);
            assertThat(first.join().response()).isEqualTo("{\"body\":\"t-1\"}");
            assertThat(room.handler.lateStates()).isEmpty();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("dingtalk-"))
                .toList();
    }

    private static void assertEnded(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join(WAIT.toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
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
