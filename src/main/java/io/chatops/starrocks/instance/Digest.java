package io.chatops.starrocks.instance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SHA-256 over the canonical parameters of a plan, the password excluded: shown on the card, stored, and checked again when the call
 * is made, so that what was confirmed is what is sent.
 *
 * @param value 64 hexadecimal digits
 */
public record Digest(String value) {
    /** The digest of a plan: over one line {@code name=value} a parameter, in the order of {@link Parameter}. */
    public static Digest of(Plan plan) {
        var canonical = plan.answers().answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getKey().wire() + "=" + answer.getValue() + "\n")
                .collect(Collectors.joining());
        return new Digest(HexFormat.of().formatHex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return value.substring(0, 12);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
