package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a request is Slack's: version 0 of its signature over the raw bytes, dated within five minutes of now on either side.
 * Source: Slack, "Verifying requests from Slack".
 */
final class RequestSeal {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final Secret signingSecret;
    private final InstantSource clock;

    RequestSeal(Secret signingSecret, InstantSource clock) {
        this.signingSecret = signingSecret;
        this.clock = clock;
    }

    /** Nothing is genuine without a key: an app that is reached by a socket may have none. */
    boolean isGenuine(Optional<String> timestamp, Optional<String> signature, byte[] body) {
        boolean keyless = signingSecret.use(String::isBlank);
        if (keyless
                || timestamp.isEmpty()
                || signature.isEmpty()
                || !SECONDS.matcher(timestamp.get()).matches()) {
            return false;
        }
        long stamp = Long.parseLong(timestamp.get());
        boolean recent = Math.abs(clock.instant().getEpochSecond() - stamp) <= WINDOW.toSeconds();
        var expected = sign(timestamp.get(), body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.get().getBytes(StandardCharsets.UTF_8)) && recent;
    }

    String sign(String timestamp, byte[] body) {
        return signingSecret.use(key -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
                return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java has HmacSHA256", missing);
            }
        });
    }
}
