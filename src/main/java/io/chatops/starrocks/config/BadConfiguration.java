package io.chatops.starrocks.config;

import java.util.List;

/** The configuration cannot be used. Carries every problem as a sentence that names the key and what to do; none holds a secret. */
public final class BadConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadConfiguration(List<String> problems) {
        super("the configuration cannot be used:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
