package io.chatops.starrocks.instance;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a VPC, vSwitch, zone or security group, for example {@code vpc-bp1rbvag1cafkj4prw}. Its form is the founding document's: {@code [a-z0-9-]}, at most 64 characters. */
public record ResourceId(String value) {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z0-9-]{1,64}");

    public ResourceId {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a resource id");
        }
    }

    /** Reads what a person typed; empty when it cannot be a resource id. */
    public static Optional<ResourceId> parse(String typed) {
        var stripped = typed.strip();
        return ACCEPTED.matcher(stripped).matches() ? Optional.of(new ResourceId(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
