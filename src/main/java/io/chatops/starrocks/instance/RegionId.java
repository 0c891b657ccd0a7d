package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a region, for example {@code cn-hangzhou}. Its form is the founding document's: {@code [a-z0-9-]}, at most 64 characters. */
public record RegionId(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z0-9-]{1,64}");

    public RegionId {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region id");
        }
    }

    /** Reads what a person typed; empty when it cannot be a region id. */
    public static Optional<RegionId> parse(String typed) {
        var stripped = typed.strip();
        return ACCEPTED.matcher(stripped).matches() ? Optional.of(new RegionId(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
