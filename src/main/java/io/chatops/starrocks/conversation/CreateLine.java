package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was typed after {@code create}: a name, {@code key=value} answers, and options.
 *
 * @param unknown keys that mean nothing here
 * @param password whether somebody typed a password, which is never taken from a line
 */
record CreateLine(Draft draft, Optional<Language> language, List<String> unknown, boolean password) {
    CreateLine {
        unknown = List.copyOf(unknown);
    }

    static CreateLine of(CommandLine line) {
        var draft = Draft.EMPTY;
        var unknown = new ArrayList<String>();
        boolean password = false;
        for (var argument : line.pairs()) {
            var parameter = Parameter.parse(argument.key());
            if (argument.key().toLowerCase(Locale.ROOT).contains("password")) {
                password = true;
            } else if (parameter.isPresent() && parameter.get() != Parameter.ZONE) {
                draft = draft.with(parameter.get(), argument.value());
            } else if (!argument.key().equalsIgnoreCase("lang")) {
                unknown.add(argument.key());
            }
        }
        if (!line.words().isEmpty() && !draft.has(Parameter.NAME)) {
            draft = draft.with(Parameter.NAME, line.words().get(0));
        }
        return new CreateLine(draft, line.language(), unknown, password);
    }
}
