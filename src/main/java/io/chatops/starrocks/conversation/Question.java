package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * What a step is drawn from.
 *
 * @param password how the password is asked for
 */
record Question(Draft draft, Knowledge known, Words words, CreationOptions options, PasswordField password) {
    String text(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** A choice among a few, whose recommended entry is marked and never chosen beforehand. */
    Field choice(Parameter parameter, List<Option> entries, Optional<String> recommended, boolean refreshes) {
        return choice(parameter, entries, recommended, refreshes, false);
    }

    Field choice(
            Parameter parameter,
            List<Option> entries,
            Optional<String> recommended,
            boolean refreshes,
            boolean optional) {
        var marked = entries.stream()
                .map(entry -> recommended.filter(entry.value()::equals).isPresent()
                        ? new Option(
                                entry.value(), text("wizard.recommended", entry.label()), entry.description(), true)
                        : entry)
                .toList();
        var chosen = draft.text(parameter)
                .flatMap(text -> entries.stream()
                        .map(Option::value)
                        .filter(value -> value.equalsIgnoreCase(text))
                        .findFirst());
        return new Field.Choice(
                parameter.wire(), words.label(parameter), hint(parameter), optional, marked, chosen, refreshes);
    }

    Field number(Parameter parameter, String hint, int proposal, int least, int most) {
        return new Field.WholeNumber(
                parameter.wire(),
                words.label(parameter),
                Optional.of(hint),
                false,
                draft.text(parameter).or(() -> Optional.of(String.valueOf(proposal))),
                least,
                most);
    }

    Field line(Parameter parameter, Optional<String> proposal, int longest) {
        return new Field.Text(
                parameter.wire(),
                words.label(parameter),
                hint(parameter),
                false,
                draft.text(parameter).or(() -> proposal),
                Optional.empty(),
                longest);
    }

    Field live(Parameter parameter, Optional<Option> chosen, boolean refreshes, String about) {
        return new Field.LiveChoice(
                parameter.wire(), words.label(parameter), hint(parameter), false, chosen, refreshes, about);
    }

    Field note(String key, Object... arguments) {
        return new Field.Note(text(key, arguments));
    }

    private Optional<String> hint(Parameter parameter) {
        var key = "wizard.hint." + parameter.wire();
        return words.has(key) ? Optional.of(text(key)) : Optional.empty();
    }
}
