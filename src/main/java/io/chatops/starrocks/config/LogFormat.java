package io.chatops.starrocks.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How lines of the log are written. */
public enum LogFormat {
    /** For people: time, level, class, message. */
    TEXT,
    /** For programs: a JSON object a line. */
    JSON;

    /** How the configuration names it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LogFormat> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
