package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a RAM role: 1-64 of letters, digits, period, underscore and hyphen. Source: RAM's rule for role names. */
public record RoleName(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public RoleName {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a role name");
        }
    }

    /** Reads what a person typed; empty when it is no role name. */
    public static Optional<RoleName> parse(String typed) {
        var stripped = typed.strip();
        return ACCEPTED.matcher(stripped).matches() ? Optional.of(new RoleName(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
