package io.chatops.starrocks.app;

import io.chatops.starrocks.secret.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes that the first person would wait for: a signed request goes the whole way in, as Slack's own check of a
 * certificate does, and nobody is answered. Ready is said after it.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int ROUNDS = 3;
    private static final String MARK = "X-Warm-Up";

    /** On our requests alone: nobody can guess it. */
    private final String mark = UUID.randomUUID().toString();

    private volatile boolean done;

    boolean done() {
        return done;
    }

    /** Whether a request is one of these, however long it took on its way. */
    boolean isOwn(HttpServletRequest request) {
        return mark.equals(request.getHeader(MARK));
    }

    /** Nobody sends requests to us. */
    void notNeeded() {
        done = true;
    }

    void run(int port, Secret signingSecret, InstantSource time) {
        try {
            var client = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(2))
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();
            for (int round = 0; round < ROUNDS; round++) {
                client.send(request(port, signingSecret, time), HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException unreachable) {
            LOG.warn("the warm-up did not get through: {}", unreachable.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        done = true;
    }

    private HttpRequest request(int port, Secret signingSecret, InstantSource time) {
        var body = "ssl_check=1&token=warm-up";
        var stamp = String.valueOf(time.instant().getEpochSecond());
        var signature = signingSecret.use(key -> sign(key, "v0:" + stamp + ":" + body));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + signature)
                .header(MARK, mark)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
