package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is sent to break the bot is turned away, fills no log with stacks, and keeps nobody from being served. */
class HostileInputsTest {
    private static final int ROUNDS = 1_000;
    private static final long SEED = 20261122;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final List<String> SLACK_EVENTS = List.of("""
            {"token":"t","team_id":"T0001","api_app_id":"A1","event":{"type":"app_mention","user":"U1","text":"<@U0BOT> list","ts":"1.2",\
            "channel":"C1","event_ts":"1.2"},"type":"event_callback","event_id":"Ev1","event_time":1}""", """
            {"token":"t","challenge":"c","type":"url_verification"}""");
    private static final List<String> SLACK_PAYLOADS = List.of("""
            {"type":"block_actions","team":{"id":"T0001"},"user":{"id":"U1","team_id":"T0001"},"api_app_id":"A1","trigger_id":"1.2.a",\
            "channel":{"id":"C1"},"message":{"ts":"1.2"},"container":{"type":"message","message_ts":"1.2","channel_id":"C1"},\
            "response_url":"https://hooks.slack.com/actions/x","actions":[{"type":"button","action_id":"a","block_id":"b","value":"v"}]}""", """
            {"type":"view_submission","team":{"id":"T0001"},"user":{"id":"U1","team_id":"T0001"},"api_app_id":"A1","trigger_id":"1.2.a",\
            "view":{"id":"V1","type":"modal","callback_id":"c","private_metadata":"m","hash":"h","state":{"values":{"b":{"a":\
            {"type":"plain_text_input","value":"x"}}}}}}""", """
            {"type":"block_suggestion","team":{"id":"T0001"},"user":{"id":"U1","team_id":"T0001"},"action_id":"a","block_id":"b",\
            "value":"x","view":{"id":"V1","private_metadata":"m"}}""");
    private static final String COMMAND =
            "command=%2Fstarrocks&text=help&user_id=U1&team_id=T0001&channel_id=C1&trigger_id=1.2.a&response_url=https%3A%2F%2Fhooks.slack.com%2Fx";
    private static final String DINGTALK_MESSAGE = """
            {"msgId":"m","msgtype":"text","text":{"content":"help"},"senderStaffId":"staff","senderId":"s","senderNick":"n",\
            "conversationId":"cid","conversationType":"1","senderCorpId":"corp","chatbotCorpId":"corp","robotCode":"r",\
            "sessionWebhook":"https://oapi.dingtalk.com/robot/sendBySession?session=x","sessionWebhookExpiredTime":1}""";

    private final Mangler mangler = new Mangler(SEED);
    private final Fortress bot = new Fortress();
    private final Errors log = new Errors();
    private final Queue<Throwable> deaths = new ConcurrentLinkedQueue<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> deaths.add(failure));
        log.begin();
    }

    @AfterEach
    void close() {
        log.end();
        Thread.setDefaultUncaughtExceptionHandler(before);
        bot.close();
    }

    @Test
    void signedJunkOfSlackIsTurnedAwayAndTheNextCommandIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            boolean form = mangler.below(2) == 0;
            var body = form ? slackForm() : slackJson();
            int status = slack(body.bytes(), form ? FORM : JSON, now());
            assertThat(status)
                    .as("%s: %s", body, show(body.bytes()))
                    .isIn(body.readable() ? List.of(200, 400) : List.of(400));
        }
        slackIsServed();
    }

    @Test
    void signedJunkOfDingTalkIsTurnedAwayAndTheNextQuestionIsAnswered() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var body = json(DINGTALK_MESSAGE.replace("\"m\"", "\"m" + round + "\""));
            var stamp = milli();
            int status = dingTalk(body.bytes(), stamp, Fortress.dingTalkSignature(stamp));
            // 503: there was no room, and DingTalk may send it again
            assertThat(status)
                    .as("%s: %s", body, show(body.bytes()))
                    .isIn(body.readable() ? List.of(200, 400, 503) : List.of(400));
        }
        dingTalkIsServed();
    }

    @Test
    void whatIsNotSignedWellIsRefusedWhateverItHolds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var body = mangler.below(3) == 0 ? mangler.noise() : COMMAND.getBytes(StandardCharsets.UTF_8);
            assertThat(badlySignedSlack(body)).as("slack").isEqualTo(401);
            assertThat(badlySignedDingTalk(body)).as("dingtalk").isEqualTo(401);
        }
        slackIsServed();
        dingTalkIsServed();
    }

    @Test
    void thePageTakesNothingWithoutATicket() throws Exception {
        for (int round = 0; round < 200; round++) {
            var path = "/secret/"
                    + mangler.oneOf(List.of(
                            "x",
                            "x".repeat(2_000),
                            "..%2F..%2Fetc",
                            "%E4%BD%A0",
                            "a/b/c",
                            "'%22%3E%3Cscript%3E",
                            "%00",
                            "%ff",
                            ";x=1"));
            var request = HttpRequest.newBuilder(bot.address(path))
                    .header("Content-Type", mangler.oneOf(List.of(FORM, JSON, "text/x")))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(mangler.noise()));
            assertThat(statusOf(request)).as(path).isIn(400, 404, 429);
        }
        assertThat(bot.send(HttpRequest.newBuilder(bot.address("/healthz"))).statusCode())
                .isEqualTo(200);
        nothingBroke();
    }

    @Test
    void headersThatAreNoneAreTurnedAway() throws Exception {
        var heads = List.of(
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding: rot13",
                "Content-Type: application/json; charset=no-such-set\r\nContent-Length: 2",
                " folded: yes",
                "No colon here",
                "X: " + "y".repeat(9_000),
                "Expect: 200-maybe\r\nContent-Length: 2",
                "X-Slack-Request-Timestamp: 1\r\nX-Slack-Request-Timestamp: 2\r\nContent-Length: 2",
                "Content-Encoding: gzip\r\nContent-Length: 2",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMA\r\nContent-Length: 2");
        for (String path : List.of("/slack/events", "/dingtalk/events", "/secret/x")) {
            for (String head : heads) {
                var answer =
                        raw("POST " + path + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n" + head + "\r\n\r\n{}");
                assertThat(answer)
                        .as("%s %.60s", path, head)
                        .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
                        .doesNotContain("xception", "jetty");
            }
        }
        slackIsServed();
    }

    private Body slackForm() {
        var payload = json(mangler.oneOf(SLACK_PAYLOADS));
        return switch (mangler.below(5)) {
            case 0 ->
                new Body(
                        "a form without its fields",
                        mangler.cut("text=x&user_id=%zz&=&&==&a").getBytes(StandardCharsets.UTF_8),
                        false);
            case 1 ->
                new Body(
                        "a command with what cannot be decoded",
                        (COMMAND + "&text=%zz%E4%BD&channel_id=%00&user_id[]=1").getBytes(StandardCharsets.UTF_8),
                        true);
            case 2 -> new Body("noise", mangler.noise(), false);
            default ->
                new Body(
                        "payload of " + payload,
                        ("payload="
                                        + URLEncoder.encode(
                                                new String(payload.bytes(), StandardCharsets.ISO_8859_1),
                                                StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8),
                        payload.readable());
        };
    }

    private Body slackJson() {
        return json(mangler.oneOf(SLACK_EVENTS));
    }

    private Body json(String good) {
        return switch (mangler.below(6)) {
            case 0 -> new Body("cut JSON", mangler.cut(good).getBytes(StandardCharsets.UTF_8), false);
            case 1 -> new Body("noise", mangler.noise(), false);
            case 2 -> new Body("spoilt JSON", mangler.spoilt(good), true);
            case 3 -> new Body("deep JSON", mangler.deep().getBytes(StandardCharsets.UTF_8), false);
            default -> new Body("other values", mangler.other(good).getBytes(StandardCharsets.UTF_8), true);
        };
    }

    private int badlySignedSlack(byte[] body) throws Exception {
        var stamp = now();
        return switch (mangler.below(5)) {
            case 0 -> slack(body, FORM, stamp, "v0=" + "0".repeat(64));
            case 1 -> slack(body, FORM, late(-600), null);
            case 2 -> slack(body, FORM, late(600), null);
            case 3 ->
                slack(
                        body,
                        FORM,
                        stamp,
                        Fortress.slackSignature(stamp, "another body".getBytes(StandardCharsets.UTF_8)));
            default ->
                slack(
                        body,
                        FORM,
                        mangler.oneOf(List.of("", "now", "-1", "1e9", "9".repeat(40), "0x10")),
                        "v0=" + mangler.below(1_000));
        };
    }

    private int badlySignedDingTalk(byte[] body) throws Exception {
        var old = String.valueOf(Long.parseLong(milli()) - 3_600_000);
        return switch (mangler.below(4)) {
            case 0 -> dingTalk(body, milli(), "bm90aGluZw==");
            case 1 -> dingTalk(body, old, Fortress.dingTalkSignature(old));
            case 2 -> dingTalk(body, milli(), Fortress.dingTalkSignature(old));
            default -> dingTalk(body, mangler.oneOf(List.of("", "now", "-1", "9".repeat(40))), "x");
        };
    }

    private String now() {
        return String.valueOf(bot.clock.instant().getEpochSecond());
    }

    private String late(int seconds) {
        return String.valueOf(bot.clock.instant().getEpochSecond() + seconds);
    }

    private String milli() {
        return String.valueOf(bot.clock.instant().toEpochMilli());
    }

    private int slack(byte[] body, String type, String stamp) throws Exception {
        return slack(body, type, stamp, null);
    }

    private int slack(byte[] body, String type, String stamp, @Nullable String signature) throws Exception {
        return bot.send(HttpRequest.newBuilder(bot.address("/slack/events"))
                        .header("Content-Type", type)
                        .header("X-Slack-Request-Timestamp", stamp)
                        .header(
                                "X-Slack-Signature",
                                signature == null ? Fortress.slackSignature(stamp, body) : signature)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    private int dingTalk(byte[] body, String stamp, String sign) throws Exception {
        return bot.send(HttpRequest.newBuilder(bot.address("/dingtalk/events"))
                        .header("Content-Type", JSON)
                        .header("timestamp", stamp)
                        .header("sign", sign)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    /** A connection that is closed over a request which nobody reads to its end is a refusal too. */
    private int statusOf(HttpRequest.Builder request) throws InterruptedException {
        try {
            return bot.send(request).statusCode();
        } catch (IOException closed) {
            return 400;
        }
    }

    private String raw(String sent) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void slackIsServed() {
        var alice = bot.slack.workspace().person("alice", "en-US");
        var channel = bot.slack.workspace().channel("data-platform", alice);
        alice.types(channel, "/starrocks help");
        alice.awaitsMessage(channel, "StarRocks on Alibaba Cloud, from chat", Fortress.PATIENCE);
        nothingBroke();
    }

    private void dingTalkIsServed() {
        var wang = bot.dingTalk.workspace().person("小王");
        assertThat(bot.dingTalk
                        .workspace()
                        .eventually(() -> wang.says(Person.BOT, "help").code() == 200, Fortress.PATIENCE))
                .isTrue();
        assertThat(bot.dingTalk
                        .workspace()
                        .eventually(() -> !wang.sees(Person.BOT).isEmpty(), Fortress.PATIENCE))
                .isTrue();
        nothingBroke();
    }

    private void nothingBroke() {
        assertThat(deaths).as("threads that died").isEmpty();
        assertThat(log.seen).as("errors in the log").isEmpty();
    }

    private static String show(byte[] body) {
        return new String(body, 0, Math.min(body.length, 400), StandardCharsets.UTF_8);
    }

    /** What is sent, and whether it may still be a request. */
    private static final class Body {
        private final String what;
        private final byte[] bytes;
        private final boolean readable;

        Body(String what, byte[] bytes, boolean readable) {
            this.what = what;
            this.bytes = bytes.clone();
            this.readable = readable;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        boolean readable() {
            return readable;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** What is logged as an error, or with a stack. */
    private static final class Errors extends AppenderBase<ILoggingEvent> {
        final Queue<String> seen = new ConcurrentLinkedQueue<>();

        void begin() {
            start();
            root().addAppender(this);
        }

        void end() {
            root().detachAppender(this);
        }

        private static Logger root() {
            return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null) {
                seen.add(event.getLoggerName() + ": " + event.getFormattedMessage());
            }
        }
    }
}
