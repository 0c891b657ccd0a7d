package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.sandbox.slack.Faults;
import io.chatops.starrocks.sandbox.slack.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One connection is kept, whatever happens to it, and Slack is asked for another no more often than it bears. */
class SocketKeepingTest {
    private static final Settings REAL_RATES = Settings.standard().overSocket();
    private static final Settings NO_RATES = REAL_RATES.withoutRateLimits();
    private static final String CONNECT = "apps.connections.open";
    private static final String SENT = """
            {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","type":"modal",
             "private_metadata":"f-1","blocks":[],"state":{"values":{}}}}""";

    @Test
    void aStartAsksOnce() {
        try (var room = new SocketRoom().connected()) {
            assertThat(room.calls()).isEqualTo(1);
            assertThat(room.state().opened()).isEqualTo(1);
            assertThat(room.state().since()).contains(room.now);
            assertThat(room.state().trouble()).isEmpty();
        }
    }

    @Test
    void aQuietConnectionIsLeftAlone() {
        try (var room = new SocketRoom().connected()) {
            room.beats(30);
            assertThat(room.sockets.opened()).isEqualTo(1);
        }
    }

    @Test
    void aClockThatIsSetReplacesNothing() {
        try (var room = new SocketRoom().connected()) {
            room.now = room.now.plus(Duration.ofDays(3));
            room.bell.passes(Duration.ofSeconds(10));
            room.now = room.now.minus(Duration.ofDays(6));
            room.bell.passes(Duration.ofSeconds(10));
            assertThat(room.sockets.opened()).isEqualTo(1);
        }
    }

    @Test
    void aDeadConnectionThatLooksOpenIsReplacedWithinFortySeconds() {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            room.sockets.goDeaf();
            room.bell.passes(Duration.ofSeconds(40));
            room.soon(() -> room.sockets.opened() == 2 && room.sockets.links() == 1);
            speaks(room);
        }
    }

    @Test
    void aConnectionThatIsNeverGreetedIsReplaced() {
        try (var room = new SocketRoom(
                NO_RATES, NO_RATES.appToken(), slack -> slack.sockets().greetsNobody(true))) {
            room.soon(() -> room.sockets.links() == 1);
            room.bell.passes(Duration.ofSeconds(10));
            assertThat(room.state().connected()).isFalse();
            room.sockets.greetsNobody(false);
            room.bell.passes(Duration.ofSeconds(25));
            room.connected();
            speaks(room);
        }
    }

    @Test
    void aResetConnectionIsReplacedAtOnce() {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            room.sockets.resets();
            room.soon(() -> room.sockets.opened() == 2);
            room.connected();
            speaks(room);
        }
    }

    @Test
    void anEnvelopeThatBrokeOffIsDoneWhenItComesAgain() throws Exception {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            room.sockets.breaksOffNext();
            var typed = CompletableFuture.runAsync(
                    () -> room.alice.types(room.channel, "/starrocks list"), SocketRoom.ASIDE);
            room.soon(() -> room.sockets.opened() == 2);
            room.connected();
            room.sockets.redelivers();
            typed.get();
            assertThat(room.handler.next(Inbound.Command.class).text()).isEqualTo("list");
            assertThat(room.handler.seen).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested"})
    void theNewConnectionComesFirstAndTheOldOneIsStillAnswered(String reason) throws Exception {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            var go = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            room.handler.submission = submitted -> {
                begun.countDown();
                SlackInboundTest.await(go);
                return new FormAnswer.Done();
            };
            var sent = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", SENT), SocketRoom.ASIDE);
            begun.await();
            asksToLeave(room, reason);
            room.soon(() -> room.sockets.links() == 1 && room.sockets.opened() == 2);
            assertThat(room.sockets.leavingLinks()).isEqualTo(1);
            assertThat(room.state().connected()).isTrue();
            go.countDown();
            assertThat(sent.get()).contains("");
            room.soon(() -> room.state().since().isPresent());
            room.bell.passes(Duration.ofSeconds(20));
            room.soon(() -> room.sockets.leavingLinks() == 0);
            room.handler.next(Inbound.Submitted.class);
            speaks(room);
        }
    }

    @Test
    void whatWasTakenIsAcknowledgedByAnotherConnectionWhenItsOwnHasEnded() throws Exception {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            var go = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            room.handler.submission = submitted -> {
                begun.countDown();
                SlackInboundTest.await(go);
                return new FormAnswer.Done();
            };
            var sent = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", SENT), SocketRoom.ASIDE);
            begun.await();
            room.sockets.resets();
            room.soon(() -> room.sockets.opened() == 2);
            room.connected();
            go.countDown();
            assertThat(sent.get()).contains("");
        }
    }

    @Test
    void askedToWaitItWaits() {
        try (var room = new SocketRoom(
                NO_RATES, NO_RATES.appToken(), slack -> slack.faults().rateLimits(CONNECT, 1, 90))) {
            room.soon(() -> room.state().trouble().equals(Optional.of("ratelimited")));
            room.bell.passes(Duration.ofSeconds(90));
            assertThat(room.calls()).isEqualTo(1);
            room.bell.passes(Duration.ofSeconds(2));
            assertThat(room.calls()).isEqualTo(2);
            room.connected();
        }
    }

    @Test
    void aConnectionThatNeverHoldsIsAskedForOnceAMinute() {
        try (var room = new SocketRoom(NO_RATES).connected()) {
            for (int time = 0; time < 120; time++) {
                room.sockets.resets();
                room.soon(() -> room.sockets.links() == 0);
                room.bell.passes(Duration.ofSeconds(5));
            }
            assertThat(room.calls()).isBetween(5, 13);
        }
    }

    @Test
    void slacksOwnLimitIsNotRunInto() {
        try (var room = new SocketRoom(REAL_RATES).connected()) {
            room.beats(30);
            room.sockets.resets();
            room.soon(() -> room.sockets.opened() == 2);
            room.connected();
            assertThat(refusedForRate(room)).isZero();
        }
    }

    @Test
    void slackThatIsAwayIsTriedMoreAndMoreSeldom() {
        try (var room = new SocketRoom(
                NO_RATES, NO_RATES.appToken(), slack -> slack.faults().drops(CONNECT, 1000))) {
            room.soon(() -> room.calls() == 1);
            room.bell.passes(Duration.ofMinutes(10));
            assertThat(room.calls()).isBetween(10, 20);
            room.slack.faults().clears(CONNECT);
            room.passesUntilConnected(Duration.ofSeconds(80));
            speaks(room);
        }
    }

    @Test
    void aHandshakeThatFailsIsTriedAgain() {
        try (var room = new SocketRoom(
                NO_RATES, NO_RATES.appToken(), slack -> slack.faults().breaks(Faults.HANDSHAKE, 1))) {
            room.soon(() -> room.calls() == 1);
            room.bell.passes(Duration.ofSeconds(2));
            room.connected();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xapp-1-another-app", "xapp-1-A0STARROCKS-revoked"})
    void aTokenThatIsRefusedIsToldAndNotHammeredWith(String token) {
        try (var log = new LogLines();
                var room = new SocketRoom(NO_RATES, token, slack -> {})) {
            room.soon(() -> room.state().trouble().equals(Optional.of("invalid_auth")));
            room.bell.passes(Duration.ofMinutes(9));
            assertThat(room.calls()).isEqualTo(1);
            room.bell.passes(Duration.ofMinutes(20));
            assertThat(room.calls()).isBetween(2, 4);
            assertThat(log.text()).contains("SLACK_APP_TOKEN is not accepted").doesNotContain(token);
            assertThat(room.state().connected()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_allowed_token_type", "missing_scope", "token_revoked"})
    void whatOnlyAPersonCanMendIsSaid(String word) {
        try (var log = new LogLines();
                var room = new SocketRoom(
                        NO_RATES, NO_RATES.appToken(), slack -> slack.faults().refuses(CONNECT, 1, word))) {
            room.soon(() -> room.state().trouble().equals(Optional.of(word)));
            assertThat(log.text()).contains("SLACK_APP_TOKEN", "connections:write");
        }
    }

    @Test
    void socketModeThatIsSwitchedOffIsToldAndTriedSeldom() {
        try (var log = new LogLines();
                var room = new SocketRoom(NO_RATES).connected()) {
            room.sockets.isSwitchedOff();
            room.soon(() -> room.state().trouble().equals(Optional.of("link_disabled")));
            assertThat(room.state().connected()).isFalse();
            assertThat(log.text()).contains("Socket Mode is switched off");
            room.bell.passes(Duration.ofMinutes(9));
            assertThat(room.calls()).isEqualTo(1);
            room.sockets.isSwitchedOn();
            room.passesUntilConnected(Duration.ofMinutes(2));
            assertThat(room.state().trouble()).isEmpty();
        }
    }

    @Test
    void theEleventhConnectionIsToldAndTriesAgainAfterAMinute() {
        try (var log = new LogLines();
                var room = new SocketRoom(NO_RATES).connected()) {
            room.sockets.bearsAtMost(0);
            room.sockets.resets();
            room.soon(() -> room.state().trouble().equals(Optional.of("too_many_websockets")));
            assertThat(log.text()).contains("more than ten connections");
            room.sockets.bearsAtMost(10);
            room.bell.passes(Duration.ofSeconds(50));
            assertThat(room.calls()).isEqualTo(2);
            room.bell.passes(Duration.ofSeconds(15));
            room.connected();
        }
    }

    @Test
    void anAddressThatIsNotSlacksIsNotFollowed() {
        var gateway = new SocketGateway(
                SlackSettings.socket(SlackRoom.TOKEN, SocketRoom.APP_TOKEN),
                SocketRoom.APP_TOKEN,
                new Dialer("slack", Duration.ofSeconds(1)));
        assertThat(gateway.allowed("wss://wss-primary.slack.com/link/?ticket=1"))
                .isPresent();
        assertThat(gateway.allowed("wss://wss-mobile.slack-gov.com/link/?ticket=1"))
                .isPresent();
        assertThat(Set.of(
                        "ws://wss-primary.slack.com/link/",
                        "wss://slack.com.example.org/",
                        "wss://example.org/?x=.slack.com",
                        "https://wss-primary.slack.com/",
                        "ws://127.0.0.1:1/",
                        "wss://",
                        "no address"))
                .allSatisfy(address -> assertThat(gateway.allowed(address)).isEmpty());
    }

    @Test
    void nothingThatPeopleSayIsLogged() {
        var mark = "Hunter2-Secret-Body";
        try (var log = new LogLines();
                var room = new SocketRoom(NO_RATES).connected()) {
            room.alice.types(room.channel, "/starrocks " + mark);
            room.handler.next(Inbound.Command.class);
            room.sockets.pushes("interactive", "{\"type\":\"" + mark + "\"}");
            room.sockets.pushes(mark, "{\"type\":\"view_submission\",\"view\":\"" + mark + "\"}");
            room.sockets.sends(mark);
            room.sockets.sends("{\"type\":\"" + mark + "\"}");
            room.sockets.sends("{\"type\":\"disconnect\",\"reason\":\"" + mark + "\"}");
            room.soon(() -> room.sockets.opened() == 2);
            assertThat(log.text())
                    .contains("asks to leave")
                    .doesNotContain(mark, room.sandbox.appToken(), room.sandbox.botToken(), "ticket");
        }
    }

    @Test
    void stoppingAcknowledgesWhatWasTakenAndLeavesNothingBehind() throws Exception {
        var room = new SocketRoom(NO_RATES).connected();
        var go = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        room.handler.submission = submitted -> {
            begun.countDown();
            SlackInboundTest.await(go);
            return new FormAnswer.Done();
        };
        var sent = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", SENT), SocketRoom.ASIDE);
        begun.await();
        var closing = CompletableFuture.runAsync(room.app::close, SocketRoom.ASIDE);
        room.soon(() -> threads("slack-socket").noneMatch("slack-socket"::equals));
        var late = CompletableFuture.supplyAsync(() -> room.sockets.pushes("interactive", SENT), SocketRoom.ASIDE);
        go.countDown();
        assertThat(sent.get()).contains("");
        closing.get();
        room.soon(() -> room.sockets.links() == 0);
        assertThat(room.handler.seen).hasSize(1);
        room.soon(() -> threads("slack-socket", "slack-envelope").findAny().isEmpty());
        assertThat(late.getNow(Optional.empty())).isEmpty();
        room.slack.close();
    }

    private static Stream<String> threads(String... prefixes) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith));
    }

    private static void asksToLeave(SocketRoom room, String reason) {
        if (reason.equals("warning")) {
            room.sockets.warns();
        } else {
            room.sockets.refreshes();
        }
    }

    private static void speaks(SocketRoom room) {
        room.alice.types(room.channel, "/starrocks still there");
        assertThat(room.handler.next(Inbound.Command.class).text()).isEqualTo("still there");
    }

    private static long refusedForRate(SocketRoom room) {
        return room.slack.ledger().of(CONNECT).stream()
                .filter(call -> call.status() == 429)
                .count();
    }
}
