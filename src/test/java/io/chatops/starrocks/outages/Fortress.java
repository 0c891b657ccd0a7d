package io.chatops.starrocks.outages;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The real bot with every door that it can have: Slack, DingTalk over HTTP and the page for passwords. */
final class Fortress implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final io.chatops.starrocks.sandbox.dingtalk.Settings DINGTALK =
            io.chatops.starrocks.sandbox.dingtalk.Settings.standard()
                    .withoutRateLimits()
                    .withAcknowledgement(PATIENCE);

    final MovedClock clock = new MovedClock();
    final SimulatedSlack slack = SimulatedSlack.start(clock, Outage.SLACK);
    final SimulatedDingTalk dingTalk = SimulatedDingTalk.start(clock, DINGTALK, new Random(5));
    private final SimulatedCloud cloud = SimulatedCloud.start(World.standard().allowSkew(Duration.ofDays(2)), clock);
    private final Application bot = Application.startStill(setup(), clock, time -> true);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Fortress() {
        slack.requestUrl(address("/slack/events"));
        dingTalk.requestUrl(address("/dingtalk/events"));
    }

    int port() {
        return bot.port();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + bot.port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The signature that Slack would put under a body at this second. */
    static String slackSignature(String second, byte[] body) {
        var head = ("v0:" + second + ":").getBytes(StandardCharsets.UTF_8);
        var signed = new byte[head.length + body.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(body, 0, signed, head.length, body.length);
        return "v0=" + HexFormat.of().formatHex(hmac(Outage.SIGNING_SECRET, signed));
    }

    /** The signature that DingTalk would put beside a message at this millisecond. */
    static String dingTalkSignature(String milli) {
        var text = (milli + "\n" + DINGTALK.clientSecret()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(hmac(DINGTALK.clientSecret(), text));
    }

    private static byte[] hmac(String key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError("every Java has HmacSHA256", missing);
        }
    }

    private Setup setup() {
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(PlainSetup.app(Outage.SLACK, slack.apiUrl()))
                .in(PlainSetup.app(DINGTALK, dingTalk.apiUrl()).by(DingTalkSettings.Mode.HTTP))
                .reachedAt(URI.create("https://bot.example.com"))
                .setup();
    }

    @Override
    public void close() {
        bot.close();
        cloud.close();
        dingTalk.close();
        slack.close();
    }
}
