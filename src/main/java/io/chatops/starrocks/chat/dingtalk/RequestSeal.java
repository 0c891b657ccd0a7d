package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a request is DingTalk's. Its signature covers the time and not the body, and DingTalk allows an hour; five minutes on
 * either side are allowed here, since whoever has one pair of headers can sign any body with it. Sources: "receive message" and
 * "register card callback" of the open platform.
 */
final class RequestSeal {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

    private final Secret clientSecret;
    private final Secret cardSecret;
    private final InstantSource clock;

    RequestSeal(Secret clientSecret, InstantSource clock) {
        this.clientSecret = clientSecret;
        this.cardSecret = cardSecret(clientSecret);
        this.clock = clock;
    }

    /**
     * The secret that we register for card callbacks: made of the app's own, so that there is one secret to keep, and not the app's
     * own, since DingTalk stores it elsewhere.
     */
    static Secret cardSecret(Secret clientSecret) {
        return Secret.of(HexFormat.of().formatHex(hmac(clientSecret, "card callbacks")));
    }

    /** Whether a robot message is genuine. */
    boolean isMessage(Optional<String> timestamp, Optional<String> sign) {
        return isGenuine(clientSecret, timestamp, sign, time -> clientSecret.use(secret -> time + "\n" + secret));
    }

    /** Whether a press on a card is genuine. */
    boolean isPress(Optional<String> timestamp, Optional<String> signature) {
        return isGenuine(cardSecret, timestamp, signature, time -> time);
    }

    private boolean isGenuine(
            Secret key, Optional<String> timestamp, Optional<String> signature, UnaryOperator<String> text) {
        if (timestamp.isEmpty()
                || signature.isEmpty()
                || !MILLIS.matcher(timestamp.get()).matches()) {
            return false;
        }
        long age = Math.abs(clock.millis() - Long.parseLong(timestamp.get()));
        var expected = sign(key, text.apply(timestamp.get()));
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        signature.get().getBytes(StandardCharsets.UTF_8))
                && age <= WINDOW.toMillis();
    }

    /** By which a text is known again. */
    static String digest(String text) {
        return HexFormat.of().formatHex(hmac(Secret.of("digest"), text));
    }

    static String sign(Secret key, String text) {
        return Base64.getEncoder().encodeToString(hmac(key, text));
    }

    private static byte[] hmac(Secret key, String text) {
        return key.use(bytes -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(bytes.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java has HmacSHA256", missing);
            }
        });
    }
}
