package io.chatops.starrocks.sandbox.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private final DingTalkRoom room = new DingTalkRoom(Settings.standard().withAcknowledgement(Duration.ofSeconds(5)));
    private final Gateway gateway = room.dingTalk.gateway();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatAPersonSaysComesAsAFrameAndIsAcknowledged() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        TestStream.open(room, bot);
        assertThat(room.wang.says(Person.BOT, "创建 starrocks").code()).isEqualTo(200);

        var frame = bot.frames.remove();
        assertThat(frame.path("headers").path("topic").asText()).isEqualTo(Push.MESSAGES);
        var message = Json.readObject(frame.path("data").asText()).orElseThrow();
        assertThat(message.path("text").path("content").asText()).isEqualTo("创建 starrocks");
        assertThat(message.path("conversationType").asText()).isEqualTo("1");
        assertThat(message.path("senderStaffId").asText()).isEqualTo(room.wang.staffId());
        assertThat(gateway.unacknowledged()).isZero();
    }

    @Test
    void inAGroupTheBotHearsOnlyWhatMentionsIt() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        TestStream.open(room, bot);
        room.wang.says("SRE on-call", "lunch?");
        assertThat(bot.frames).isEmpty();
        room.wang.mentions("SRE on-call", "list");
        var message = Json.readObject(bot.frames.remove().path("data").asText()).orElseThrow();
        assertThat(message.path("text").path("content").asText()).isEqualTo(" list");
        assertThat(room.li.sees("SRE on-call")).containsExactly("lunch?", "@StarRocks list");
    }

    @Test
    void whatIsNotAcknowledgedIsPushedAgainWithTheSameId() throws Exception {
        var bot = new TestStream(frame -> Optional.empty());
        var quick = new DingTalkRoom(Settings.standard().withAcknowledgement(Duration.ofMillis(1)));
        try (quick) {
            TestStream.open(quick, bot);
            quick.wang.says(Person.BOT, "list");
            var first = bot.frames.poll(10, TimeUnit.SECONDS);
            quick.dingTalk.gateway().redelivers();
            var second = bot.frames.poll(10, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(second).isNotNull();
            assertThat(second.path("data")).isEqualTo(first.path("data"));
            assertThat(quick.dingTalk.gateway().unacknowledged()).isEqualTo(1);
        }
    }

    @Test
    void ticketIsGoodOnceAndForNinetySeconds() throws Exception {
        var bot = new TestStream(frame -> Optional.empty());
        var asked = Json.object()
                .put("clientId", room.settings.clientId())
                .put("clientSecret", room.settings.clientSecret());
        asked.putArray("subscriptions").addObject().put("topic", Push.MESSAGES);
        var admission = room.call("POST", OpenApi.OPEN, "", asked).body();
        var endpoint = admission.path("endpoint").asText();
        TestStream.connect(endpoint, admission.path("ticket").asText(), bot);
        assertThatThrownBy(() ->
                        TestStream.connect(endpoint, admission.path("ticket").asText(), bot))
                .hasMessageContaining("WebSocketHandshakeException");

        var late = room.call("POST", OpenApi.OPEN, "", asked).body();
        room.clock.advance(Duration.ofSeconds(91));
        assertThatThrownBy(
                        () -> TestStream.connect(endpoint, late.path("ticket").asText(), bot))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void wrongSecretOpensNothing() throws Exception {
        var asked = Json.object().put("clientId", room.settings.clientId()).put("clientSecret", "wrong");
        assertThat(room.call("POST", OpenApi.OPEN, "", asked).status()).isEqualTo(401);
    }

    @Test
    void connectionToLeaveGetsNothingMoreAndIsClosedLater() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        var socket = TestStream.open(room, bot);
        gateway.disconnects();
        var frame = bot.frames.poll(60, TimeUnit.SECONDS);
        assertThat(frame).isNotNull();
        assertThat(frame.path("type").asText()).isEqualTo("SYSTEM");
        assertThat(gateway.links()).isZero();
        assertThat(gateway.drainingLinks()).isEqualTo(1);
        gateway.closesDrained();
        assertThat(hasEnded(socket, bot)).isTrue();
        assertThat(room.dingTalk.workspace().eventually(() -> gateway.drainingLinks() == 0, DingTalkRoom.SOON))
                .isTrue();
    }

    /** The HTTP client does not always tell that a connection is gone, and then only what is sent on it fails. */
    private static boolean hasEnded(WebSocket socket, TestStream bot) throws InterruptedException {
        var broken = new AtomicBoolean();
        for (int tries = 0; tries < 60; tries++) {
            var told = Optional.ofNullable(bot.ends.poll(1, TimeUnit.SECONDS));
            if (broken.get()
                    || socket.isInputClosed()
                    || told.filter(what -> !what.equals("pong")).isPresent()) {
                return true;
            }
            var unused = socket.sendPing(ByteBuffer.allocate(0))
                    .whenComplete((sent, failed) -> broken.compareAndSet(false, isGone(failed)));
        }
        return false;
    }

    private static boolean isGone(@Nullable Throwable failed) {
        return failed instanceof IOException || (failed != null && failed.getCause() instanceof IOException);
    }

    @Test
    void pingsOfTheBotAreAnsweredUntilPongsAreLost() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        var socket = TestStream.open(room, bot);
        socket.sendPing(ByteBuffer.allocate(4)).join();
        assertThat(bot.ends.poll(10, TimeUnit.SECONDS)).isEqualTo("pong");
        gateway.losesPongs();
        socket.sendPing(ByteBuffer.allocate(4)).join();
        // what is said next comes, and no pong came before it
        assertThat(room.wang.says(Person.BOT, "still here").taken()).isTrue();
        assertThat(bot.ends).isEmpty();
    }

    @Test
    void closeFramesResetsAndFragmentsReachTheBot() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        TestStream.open(room, bot);
        gateway.fragmentsInto(3);
        assertThat(room.wang.says(Person.BOT, "存算分离".repeat(100)).taken()).isTrue();
        gateway.closes(1001);
        assertThat(bot.ends.poll(10, TimeUnit.SECONDS)).isEqualTo("closed 1001");
        TestStream.open(room, bot);
        gateway.resets();
        assertThat(bot.ends.poll(10, TimeUnit.SECONDS)).isEqualTo("error");
    }

    @Test
    void overThePlanAMessageComesWithoutItsText() throws Exception {
        try (var small = new DingTalkRoom(Settings.standard().withPlan(5000, 0))) {
            var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
            TestStream.open(small, bot);
            small.wang.says(Person.BOT, "list");
            var message =
                    Json.readObject(bot.frames.remove().path("data").asText()).orElseThrow();
            assertThat(message.has("text")).isFalse();
            assertThat(message.path("errorCode").asInt()).isEqualTo(20_001);
        }
    }

    @Test
    void webhookAnswersInTheSameChatUntilItEnds() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        TestStream.open(room, bot);
        room.wang.mentions("SRE on-call", "list");
        var message = Json.readObject(bot.frames.remove().path("data").asText()).orElseThrow();
        var address = message.path("sessionWebhook").asText();
        var reply = Json.object().put("msgtype", "actionCard");
        var card = reply.putObject("actionCard").put("title", "t").put("text", "Which?");
        card.putArray("btns")
                .addObject()
                .put("title", "One")
                .put("actionURL", "dtmd://dingtalkclient/sendMessage?content=%E4%B8%80");
        reply.putObject("at").putArray("atUserIds").add(room.wang.staffId());

        assertThat(room.post(address, reply).body().path("errcode").asInt()).isZero();
        var seen = room.li.messages("SRE on-call").get(1);
        assertThat(seen)
                .isEqualTo(new SeenMessage(
                        "StarRocks", "actionCard", "Which?", List.of("One"), List.of(room.wang.staffId())));
        room.clock.advance(Duration.ofMinutes(91));
        assertThat(room.post(address, reply).body().path("errmsg").asText()).isEqualTo("session.expired");
    }

    @Test
    void tappedButtonSpeaksForWhoTaps() throws Exception {
        var bot = new TestStream(frame -> TestStream.ack(frame, "null"));
        TestStream.open(room, bot);
        var param = Json.object()
                .put("title", "t")
                .put("text", "Which?")
                .put("singleTitle", "Two")
                .put("singleURL", "dtmd://dingtalkclient/sendMessage?content=2");
        var push = room.markdown("x").put("msgKey", "sampleActionCard").put("msgParam", param.toString());
        push.putArray("userIds").add(room.wang.staffId());
        room.call("POST", DingTalkRoom.PUSH, room.token(), push);
        room.wang.taps(Person.BOT, "Two");
        var message = Json.readObject(bot.frames.remove().path("data").asText()).orElseThrow();
        assertThat(message.path("text").path("content").asText()).isEqualTo("2");
    }

    @Test
    void pressedCardCarriesItsFormAndTakesTheAnswer() throws Exception {
        var bot = new TestStream(
                frame -> TestStream.ack(
                        frame,
                        "{\"cardUpdateOptions\":{\"updateCardDataByKey\":true},\"cardData\":{\"cardParamMap\":{\"body\":\"Next\"}}}"));
        TestStream.open(room, bot);
        var form = "{\"fields\":[{\"name\":\"p1_mode\",\"label\":\"Mode\",\"type\":\"SELECT\","
                + "\"options\":[{\"value\":\"shared_data\",\"text\":\"Shared data\"}]}]}";
        var body = Json.object()
                .put("outTrackId", "t-9")
                .put("cardTemplateId", room.settings.cardTemplateId())
                .put("callbackType", "STREAM")
                .put("openSpaceId", "dtv1.card//IM_ROBOT." + room.wang.staffId());
        body.putObject("cardData")
                .putObject("cardParamMap")
                .put("body", "First")
                .put("primaryText", "Go")
                .put("nonce", "n-1")
                .put("hasForm", "true")
                .put("form", form);
        room.call("POST", OpenApi.CARDS + "/createAndDeliver", room.token(), body);
        room.wang.card(Person.BOT).choose("Mode", "Shared data").presses("Go");

        var press = Json.readObject(bot.frames.remove().path("data").asText()).orElseThrow();
        var content = Json.readObject(press.path("content").asText()).orElseThrow();
        var params = content.path("cardPrivateData").path("params");
        assertThat(params.path("nonce").asText()).isEqualTo("n-1");
        assertThat(params.path("form").path("p1_mode").path("value").asText()).isEqualTo("shared_data");
        assertThat(room.wang.card(Person.BOT).text()).isEqualTo("Next");
    }
}
