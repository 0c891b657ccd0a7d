package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an instance: 1-64 of Chinese characters, letters, digits, hyphen and underscore. Source: "Usage Limits" and "Input
 * Validation" of the founding document. The product's own limits page is stricter, see {@link #plain()}.
 */
public record InstanceName(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{1,64}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public InstanceName {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not an instance name");
        }
    }

    /** Reads what a person typed; empty when it is no instance name. */
    public static Optional<InstanceName> parse(String typed) {
        var stripped = typed.strip();
        return ACCEPTED.matcher(stripped).matches() ? Optional.of(new InstanceName(stripped)) : Optional.empty();
    }

    /** Whether the product's limits page accepts it too: letters, digits and underscore, a letter first. Others are warned about. */
    public boolean plain() {
        return PLAIN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
