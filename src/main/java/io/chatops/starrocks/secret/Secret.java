package io.chatops.starrocks.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/** A value that does not show itself: it may stand in a record that is logged, and reads {@code ******} there. */
public final class Secret {
    /** What stands in place of any secret, after the founding document's masking table. */
    public static final String MASK = "******";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Takes a value into keeping. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Lends the value to {@code work} and hands back what it makes of it; the one way to the value. */
    public <R> R use(Function<String, R> work) {
        return work.apply(value);
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Equal when the values are, compared in constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for every secret, so that a hash tells nothing. */
    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
