package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.Optional;

/** Whether words answer a question. */
sealed interface Fit {
    /** They do. */
    record Answer(Option option) implements Fit {}

    /** They fit several entries. */
    record Several(List<Option> options) implements Fit {
        public Several {
            options = List.copyOf(options);
        }
    }

    /** They do not, and why. */
    record Not(String why) implements Fit {}

    default Optional<Option> answer() {
        return this instanceof Answer answer ? Optional.of(answer.option()) : Optional.empty();
    }
}
