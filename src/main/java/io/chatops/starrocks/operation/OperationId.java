package io.chatops.starrocks.operation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names an operation, for example {@code op-4f2c9a81d07b3e56}; stands on the card, in the log and as a tag of the instance. */
public record OperationId(String value) {
    /** The name under which lines of the log have the operation that they are about. */
    public static final String IN_LOG = "operation";

    private static final Pattern ACCEPTED = Pattern.compile("op-[0-9a-f]{16}");

    public OperationId {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new IllegalArgumentException("not an operation id");
        }
    }

    /** Reads an id; empty when it is none. */
    public static Optional<OperationId> parse(String text) {
        return ACCEPTED.matcher(text).matches() ? Optional.of(new OperationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
