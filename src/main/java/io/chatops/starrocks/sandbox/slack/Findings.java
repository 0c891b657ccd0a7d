package io.chatops.starrocks.sandbox.slack;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with blocks or a view, in Slack's own words and with JSON pointers. */
final class Findings {
    private final List<String> findings = new ArrayList<>();

    void add(String message, String pointer) {
        findings.add(message + " [json-pointer:" + pointer + "]");
    }

    void check(boolean fine, String message, String pointer) {
        if (!fine) {
            add(message, pointer);
        }
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<String> messages() {
        return findings.stream().map(finding -> "[ERROR] " + finding).toList();
    }

    /** Refuses with all findings at once, if there are any. */
    void refuse(String error) {
        if (!findings.isEmpty()) {
            throw new Refusal(error, messages());
        }
    }
}
