package io.chatops.starrocks.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random part of a link to the page on which a password is entered: 256 bits as 43 letters, digits, hyphens and underscores.
 * Whoever has it may use the page, so it shows itself as a mask, and is remembered by its fingerprint alone.
 */
public final class EntryTicket {
    /** 256 bits. */
    public static final int BYTES = 32;

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private EntryTicket(String text) {
        this.text = text;
    }

    /**
     * A ticket of these random bytes.
     *
     * @throws IllegalArgumentException when they are not 32
     */
    public static EntryTicket of(byte[] random) {
        if (random.length != BYTES) {
            throw new IllegalArgumentException("a ticket has " + BYTES + " bytes");
        }
        return new EntryTicket(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Reads a ticket from an address; empty when it cannot be one. */
    public static Optional<EntryTicket> parse(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new EntryTicket(text)) : Optional.empty();
    }

    /** The ticket as it stands in the link. */
    public Secret text() {
        return Secret.of(text);
    }

    /**
     * SHA-256 of the ticket in hexadecimal digits, from which it cannot be found again. 256 random bits need no salt, and a look-up by
     * it tells nothing by its time: nobody can choose a fingerprint.
     */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /** What a form of this ticket's page carries: the same on every replica, and of no use with another ticket. */
    public Secret formToken() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            var code = mac.doFinal("form of the secret page".getBytes(StandardCharsets.US_ASCII));
            return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HmacSHA256", absent);
        }
    }

    @Override
    public String toString() {
        return Secret.MASK;
    }
}
