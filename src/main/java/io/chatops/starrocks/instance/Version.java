package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/** A StarRocks version such as {@code 3.3}. The parameter's name is Version, never EngineVersion or the like. */
public record Version(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4}){0,3}");

    public Version {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a version");
        }
    }

    /** Reads what a person typed, a leading v tolerated; empty when it is no version. */
    public static Optional<Version> parse(String typed) {
        var stripped = typed.strip();
        var number = stripped.startsWith("v") || stripped.startsWith("V") ? stripped.substring(1) : stripped;
        return ACCEPTED.matcher(number).matches() ? Optional.of(new Version(number)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
