package io.chatops.starrocks.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's side of the shared secret: signs bodies with version 0 of its signature. */
record Seal(String secret) {
    static final Seal BENCH = new Seal("bench-signing-secret");

    /** The bytes of a whole request with a form for its body, dated now; good for five minutes. */
    byte[] request(String body) {
        var stamp = String.valueOf(Instant.now().getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        var head = "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0\r\nAccept: */*\r\n"
                + "Content-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\nX-Slack-Request-Timestamp: " + stamp + "\r\nX-Slack-Signature: " + sign(stamp, bytes)
                + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    String sign(String stamp, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + stamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
