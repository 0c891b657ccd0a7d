package io.chatops.starrocks.inquiry;

import java.util.List;

/**
 * What was typed after the word that names a topic, as it was typed.
 *
 * @param words without a name
 * @param options with a name: {@code --region cn-hangzhou} or {@code region=cn-hangzhou}
 */
public record Typed(List<String> words, List<Option> options) {
    public Typed {
        words = List.copyOf(words);
        options = List.copyOf(options);
    }

    /** One named value. */
    public record Option(String name, String value) {}
}
