package io.chatops.starrocks.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person's {@code /starrocks help} as Slack sends it, signed. */
final class HelpCommand {
    private final String secret;
    private final String body;
    private final AtomicInteger number = new AtomicInteger();

    HelpCommand(String secret, String replyUrl) {
        this.secret = secret;
        this.body = "token=x&team_id=T1&team_domain=team&channel_id=C1&channel_name=data&user_id=U1&user_name=alice"
                + "&command=%2Fstarrocks&text=help&api_app_id=A1&is_enterprise_install=false&trigger_id=1.2.3"
                + "&response_url=" + URLEncoder.encode(replyUrl, StandardCharsets.UTF_8);
    }

    /** As many different ones, since each is answered at an address of its own. */
    List<byte[]> signed(int times) {
        return Stream.generate(this::signed).limit(times).toList();
    }

    /** The bytes of the whole request, dated now; good for five minutes. */
    private byte[] signed() {
        var stamp = String.valueOf(Instant.now().getEpochSecond());
        var whole = body + number.incrementAndGet();
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        var head = "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0\r\nAccept: */*\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + bytes.length
                + "\r\nX-Slack-Request-Timestamp: " + stamp + "\r\nX-Slack-Signature: " + seal(stamp, bytes)
                + "\r\n\r\n";
        return (head + whole).getBytes(StandardCharsets.UTF_8);
    }

    /** Slack's signature of version 0. */
    String seal(String stamp, byte[] bytes) {
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
