package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings.Mode;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DingTalk in HTTP mode: signed messages come to the bot's own address, and no stream is opened. */
class DingTalkHttpStoryTest {
    private static final int TOO_LARGE = 256 * 1024;

    @TempDir
    private Path directory;

    private DingTalkOutage outage;

    @BeforeEach
    void begin() {
        outage = new DingTalkOutage(directory, World.standard(), PlainSetup.STANDARD_KEYS, Mode.HTTP);
    }

    @AfterEach
    void close() {
        outage.close();
    }

    @Test
    void aWholeCreationOverHttp() {
        outage.walksToThePassword("tide");
        outage.setsPassword(DingTalkOutage.PASSWORD);
        int before = outage.seen();
        outage.asks("确认 " + outage.walksOnToTheCard(), "创建中");
        outage.passesUntil(before, "运行中");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.dingTalk.gateway().links()).isZero();
        assertThat(outage.dingTalk.ledger().of("/v1.0/gateway/connections/open"))
                .isEmpty();
    }

    @Test
    void aMessageThatComesAgainIsAnsweredOnce() throws Exception {
        outage.asks("帮助", "StarRocks");
        var sent = outage.dingTalk.ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.TO_BOT)
                .findFirst()
                .orElseThrow();
        int answers = answers();

        assertThat(post(sent.requestBody(), 0, DingTalkOutage.CLIENT_SECRET)).isEqualTo(200);
        outage.asks("创建", "StarRocks");
        assertThat(answers()).isEqualTo(answers + 1);
    }

    @Test
    void whatDingTalkDidNotSignNowIsRefusedAndNotAnswered() throws Exception {
        outage.asks("帮助", "StarRocks");
        var genuine = outage.dingTalk.ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.TO_BOT)
                .findFirst()
                .orElseThrow()
                .requestBody();
        var fresh = genuine.replaceFirst("\"msgId\":\"[^\"]+\"", "\"msgId\":\"msgFORGED==\"");
        int answers = answers();

        assertThat(post(fresh, 0, "another-apps-secret")).isEqualTo(401);
        assertThat(post(fresh, -6, DingTalkOutage.CLIENT_SECRET)).isEqualTo(401);
        assertThat(post(fresh, 6, DingTalkOutage.CLIENT_SECRET)).isEqualTo(401);
        assertThat(isRefused(" ".repeat(TOO_LARGE) + fresh)).isTrue();
        assertThat(answers()).isEqualTo(answers);

        assertThat(post(fresh, 0, DingTalkOutage.CLIENT_SECRET)).isEqualTo(200);
        outage.awaits("the answer to the genuine one", () -> answers() == answers + 1);
    }

    /** The answer may be lost, since the connection is closed while the rest is still being sent. */
    private boolean isRefused(String body) throws Exception {
        try {
            return post(body, 0, DingTalkOutage.CLIENT_SECRET) == 413;
        } catch (IOException closed) {
            return true;
        }
    }

    private int answers() {
        return (int) outage.wang.messages(BOT).stream()
                .filter(message -> !message.author().equals(outage.wang.name()))
                .count();
    }

    /** Posts as DingTalk does, so many minutes from now, with this secret. */
    private int post(String body, int minutes, String secret) throws Exception {
        var time = "" + outage.clock.instant().plus(Duration.ofMinutes(minutes)).toEpochMilli();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var sign = Base64.getEncoder()
                .encodeToString(mac.doFinal((time + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(outage.requestUrl())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("timestamp", time)
                .header("sign", sign)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
