package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks that a request is Slack's: version 0 of its signature over the raw bytes, dated within five minutes of now on either side.
 * Source: Slack, "Verifying requests from Slack".
 */
final class RequestSeal {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    /** Beyond the year 30000. */
    private static final int MOST_DIGITS = 12;

    /** Knows the key and is copied for each request; empty without a key. */
    private final Optional<Mac> keyed;

    private final InstantSource clock;

    RequestSeal(Secret signingSecret, InstantSource clock) {
        this.keyed = signingSecret.use(RequestSeal::keyed);
        this.clock = clock;
    }

    /** Nothing is genuine without a key: an app that is reached by a socket may have none. */
    boolean isGenuine(Optional<String> timestamp, Optional<String> signature, byte[] body) {
        if (keyed.isEmpty() || timestamp.isEmpty() || signature.isEmpty() || !isSeconds(timestamp.get())) {
            return false;
        }
        long stamp = Long.parseLong(timestamp.get());
        boolean recent = Math.abs(clock.instant().getEpochSecond() - stamp) <= WINDOW.toSeconds();
        var expected = sign(timestamp.get(), body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.get().getBytes(StandardCharsets.UTF_8)) && recent;
    }

    /** @throws IllegalStateException without a key */
    String sign(String timestamp, byte[] body) {
        var mac = copy(keyed.orElseThrow(() -> new IllegalStateException("nothing is signed without a key")));
        mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    }

    /** Digits of ASCII alone, few enough for a long. */
    private static boolean isSeconds(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    private static Optional<Mac> keyed(String key) {
        if (key.isBlank()) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Optional.of(mac);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    /** Cheaper than to look for who knows the algorithm and to take in the key again; and one alone cannot be shared by threads. */
    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException foreign) {
            throw new IllegalStateException("every Java copies " + ALGORITHM, foreign);
        }
    }
}
