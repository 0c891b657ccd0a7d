package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.web.WebServer;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DingTalkFrontTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L));
    private static final Secret SECRET = Secret.of("simulated-client-secret");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(
            CLOCK,
            Settings.standard()
                    .withAcknowledgement(SOON)
                    .withCardApiSecret(RequestSeal.cardSecret(SECRET).use(secret -> secret)),
            new Random(1));
    private final Person wang = dingTalk.workspace().person("小王");
    private final RecordedHandler handler =
            new RecordedHandler(() -> dingTalk.workspace().person("bell"));
    private volatile boolean storeAway;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Reception reception = new Reception(
            this::isFirst,
            handler,
            new OrderedWork("dingtalk-work", 1, 1, 1, SOON),
            new OrderedWork("dingtalk-card", 1, 1, 1, SOON),
            Quota.ofPushes(3_000, CLOCK),
            StreamRoom.QUICK);
    private final WebServer web = WebServer.start(
            WebSettings.loopback(),
            Map.of("/dingtalk/events", new DingTalkFront(new RequestSeal(SECRET, CLOCK), reception, StreamRoom.QUICK)),
            List.of());
    private final URI address = URI.create("http://127.0.0.1:" + web.port() + "/dingtalk/events");

    DingTalkFrontTest() {
        dingTalk.requestUrl(address);
    }

    @AfterEach
    void close() {
        web.close();
        reception.close();
        dingTalk.close();
    }

    @Test
    void signedMessageIsTakenAndAnsweredWithNothing() {
        var answer = wang.says(Person.BOT, "列表");
        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.response()).isEqualTo("{\"msgtype\":\"empty\"}");
        assertThat(dingTalk.workspace().eventually(() -> handler.texts().equals(List.of("列表")), SOON))
                .isTrue();
    }

    @Test
    void messageThatComesAgainIsTakenAndNotDoneAgain() throws Exception {
        var body = "{\"msgId\":\"m1\",\"text\":{\"content\":\"once\"}}";
        assertThat(post(body, signed())).isEqualTo(200);
        takes(body);
        takes(body.replace("m1", "m2").replace("once", "last"));
        assertThat(dingTalk.workspace().eventually(() -> handler.texts().contains("last"), SOON))
                .isTrue();
        assertThat(handler.texts()).containsExactly("once", "last");
    }

    @Test
    void noRoomIsToldSoThatDingTalkMaySendAgain() throws Exception {
        var go = new CountDownLatch(1);
        handler.onText(text -> {
            try {
                go.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        assertThat(post("{\"msgId\":\"m1\"}", signed())).isEqualTo(200);
        assertThat(post("{\"msgId\":\"m2\"}", signed())).isEqualTo(503);
        go.countDown();
    }

    @Test
    void pressIsAnsweredWithTheCardsNewState() throws Exception {
        handler.onPress(press ->
                Optional.of(Json.object().put("body", press.path("outTrackId").asText())));
        var answer = send(press("{\"outTrackId\":\"t-1\"}", "1700000000000"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"body\":\"t-1\"}");
    }

    @Test
    void pressThatIsSentAgainIsNotDoneAgainAndASecondOneIs() throws Exception {
        handler.onPress(press -> Optional.of(Json.object().put("body", "done")));
        var body = "{\"outTrackId\":\"t-1\"}";
        assertThat(send(press(body, "1700000000000")).body()).contains("done");
        assertThat(send(press(body, "1700000000000")).body()).isEqualTo("{}");
        assertThat(send(press(body, "1700000000001")).body()).contains("done");
    }

    private HttpRequest.Builder press(String body, String time) {
        return request(body, "application/json")
                .header("x-ddpaas-signature-timestamp", time)
                .header("x-ddpaas-signature", RequestSeal.sign(RequestSeal.cardSecret(SECRET), time));
    }

    @Test
    void whatMayHaveComeBeforeIsNotDoneAndTheHandlerTells() throws Exception {
        storeAway = true;
        assertThat(post("{\"msgId\":\"m1\",\"text\":{\"content\":\"once\"}}", signed()))
                .isEqualTo(200);
        assertThat(dingTalk.workspace().eventually(() -> handler.notDone().equals(List.of("once")), SOON))
                .isTrue();
        assertThat(handler.texts()).isEmpty();
    }

    @Test
    void unsignedAndForgedRequestsAreRefused() throws Exception {
        assertThat(post("{\"msgId\":\"m1\"}", "")).isEqualTo(401);
        assertThat(post("{\"msgId\":\"m1\"}", "QXPy/nE3B+3SB4ixaXdC3fNAGn3C3c+HKU9AS1tMwuw="))
                .isEqualTo(401);
        assertThat(known).isEmpty();
    }

    @Test
    void otherMethodsTypesAndSizesAreRefused() throws Exception {
        assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(405);
        assertThat(send(request("{}", "text/plain")).statusCode()).isEqualTo(415);
        assertThat(isTooLarge("x".repeat(256 * 1024 + 1))).isTrue();
        assertThat(post("not json", signed())).isEqualTo(400);
    }

    /** The answer may be lost, since the connection is closed while the rest is still being sent. */
    private boolean isTooLarge(String body) throws InterruptedException {
        try {
            return post(body, signed()) == 413;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Sends until there is room: there is room for one, and the one before may not be quite over. */
    private void takes(String body) {
        assertThat(dingTalk.workspace().eventually(() -> postedWell(body), SOON))
                .isTrue();
    }

    private boolean postedWell(String body) {
        try {
            dingTalk.workspace().person("bell");
            return post(body, signed()) == 200;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private boolean isFirst(String key) {
        if (storeAway) {
            throw new Once.Unavailable(new IllegalStateException("away"));
        }
        return known.add(key);
    }

    private int post(String body, String sign) throws IOException, InterruptedException {
        return send(request(body, "application/json; charset=utf-8")
                        .header("timestamp", "1700000000000")
                        .header("sign", sign))
                .statusCode();
    }

    private static String signed() {
        return SECRET.use(secret -> RequestSeal.sign(SECRET, "1700000000000\n" + secret));
    }

    private HttpRequest.Builder request(String body, String type) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
