package io.chatops.starrocks.cloud.aliyun;

import java.util.Arrays;
import java.util.Optional;

/** Which fields an order to create carries. Source: create-flow, "The request". */
public enum CreateBody {
    /** The published interface's fields and, beside them, those that only the founding document names. */
    FULL("full"),
    /** The published interface's fields alone. */
    OFFICIAL("official");

    private final String word;

    CreateBody(String word) {
        this.word = word;
    }

    /** The value in the configuration. */
    public String word() {
        return word;
    }

    /** Reads the configuration's value. */
    public static Optional<CreateBody> parse(String word) {
        return Arrays.stream(values())
                .filter(body -> body.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
