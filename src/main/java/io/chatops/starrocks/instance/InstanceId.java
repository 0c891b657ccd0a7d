package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of an instance, for example {@code c-b25e21e24388f1b2}. Its form is the founding document's: {@code [a-z0-9-]}, at most 64 characters. */
public record InstanceId(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z0-9-]{1,64}");

    public InstanceId {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not an instance id");
        }
    }

    /** Reads what a person typed; empty when it cannot be an instance id. */
    public static Optional<InstanceId> parse(String typed) {
        var stripped = typed.strip();
        return ACCEPTED.matcher(stripped).matches() ? Optional.of(new InstanceId(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
