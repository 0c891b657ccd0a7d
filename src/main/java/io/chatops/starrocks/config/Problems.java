package io.chatops.starrocks.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that the operator mends everything in one go. Sentences never repeat a value: it may be a secret. */
final class Problems {
    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        if (!sentences.contains(sentence)) {
            sentences.add(sentence);
        }
    }

    /** Ends the reading when anything is wrong. */
    void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new BadConfiguration(sentences);
        }
    }
}
