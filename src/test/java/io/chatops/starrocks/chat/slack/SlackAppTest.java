package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.chatops.starrocks.chat.Inbound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SlackAppTest {
    private static final String COMMAND = "command=%2Fstarrocks&text=x&team_id=T0001&user_id=U0ALICE&channel_id=C1";

    @Test
    void greetsSlackUntilItAnswers() throws InterruptedException {
        try (var slack = new FakeSlack()) {
            slack.refuses("auth.test", "internal_error");
            slack.answers("auth.test", new FakeSlack.Answer(503, "", Map.of()));
            var settings = SlackSettings.http(SlackRoom.TOKEN, SlackRoom.KEY).at(slack.api());
            var pauses = new CopyOnWriteArrayList<Duration>();
            var web = new SlackWeb(settings, pauses::add, Duration.ofSeconds(1));
            try (var greeting = new Greeting(web, pauses::add)) {
                assertThat(greeting.answered()).isFalse();
                greeting.begin();
                greeting.join();
                assertThat(greeting.answered()).isTrue();
            }
            assertThat(pauses).isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        }
    }

    @Test
    void logsWhetherSlackIsAwayOrDoesNotAcceptTheToken() throws InterruptedException {
        try (var slack = new FakeSlack();
                var log = new LogLines()) {
            slack.refuses("auth.test", "internal_error");
            slack.refuses("auth.test", "invalid_auth");
            var settings = SlackSettings.http(SlackRoom.TOKEN, SlackRoom.KEY).at(slack.api());
            var web = new SlackWeb(settings, pause -> {}, Duration.ofSeconds(1));
            try (var greeting = new Greeting(web, pause -> {})) {
                greeting.begin();
                greeting.join();
            }
            assertThat(log.text())
                    .contains(
                            "slack cannot be reached error=internal_error",
                            "slack does not accept the bot token (SLACK_BOT_TOKEN) error=invalid_auth");
        }
    }

    @Test
    void takesRequestsWhileSlackDoesNotAnswerForUs() {
        try (var room = new SlackRoom()) {
            room.slack.holds("auth.test");
            assertThat(room.sendsForm(COMMAND).statusCode()).isEqualTo(200);
            room.handler.next(Inbound.Command.class);
        }
    }

    @Test
    void asksAuthTestOnNobodysRequest() {
        try (var room = new SlackRoom()) {
            for (int n = 0; n < 3; n++) {
                room.sendsForm(COMMAND);
                room.handler.next(Inbound.Command.class);
            }
            assertThat(room.slack.greetings()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void letsWhatHasBegunEndWhenItStops() {
        var ended = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        try (var room = new SlackRoom()) {
            room.handler.work = inbound -> {
                begun.countDown();
                SlackInboundTest.await(open);
                ended.set(true);
            };
            room.sendsForm(COMMAND);
            SlackInboundTest.await(begun);
            open.countDown();
        }
        assertThat(ended).isTrue();
    }

    @Test
    void refusesTwoTakersOfOneName() {
        var routes = new Routes().add("Command /starrocks", request -> Acknowledged.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> routes.add("Command /starrocks", request -> Acknowledged.empty()))
                .withMessageContaining("/starrocks");
    }

    @Test
    void leavesNoThreadBehindWhenItStops() {
        new SlackRoom().close();
        long before = threads();
        for (int n = 0; n < 3; n++) {
            new SlackRoom().close();
        }
        // a thread that was told to end does so a moment later
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (threads() > before && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(threads()).isLessThanOrEqualTo(before);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("slack"))
                .count();
    }
}
