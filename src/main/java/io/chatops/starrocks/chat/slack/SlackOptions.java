package io.chatops.starrocks.chat.slack;

import com.slack.api.model.block.composition.OptionObject;
import io.chatops.starrocks.chat.Option;

/** Turns an entry into an option object. */
final class SlackOptions {
    /** The longest value that Slack takes. A longer one is a mistake: cut, it would name something else. */
    static final int VALUE = 150;

    private static final int TEXT = 75;

    private SlackOptions() {}

    static OptionObject of(Option option) {
        if (!fits(option)) {
            throw new IllegalArgumentException("an option's value has 1 to " + VALUE + " characters, this one has "
                    + option.value().length());
        }
        var made = OptionObject.builder()
                .text(SlackText.plain(option.label(), TEXT))
                .value(option.value());
        option.description()
                .filter(words -> !words.isBlank())
                .ifPresent(words -> made.description(SlackText.plain(words, TEXT)));
        return made.build();
    }

    static boolean fits(Option option) {
        return !option.value().isEmpty() && option.value().length() <= VALUE;
    }
}
