package io.chatops.starrocks.chat;

import io.chatops.starrocks.chat.Card.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes forms and cards as lines that a person can read and a file can keep. */
public final class FormText {
    private FormText() {}

    /** A form as it would be read from top to bottom. */
    public static String of(Form form) {
        var lines = new ArrayList<String>();
        lines.add(
                "# " + form.title() + form.progress().map(text -> " | " + text).orElse(""));
        form.fields().forEach(field -> field(field, lines));
        lines.add("(" + form.close() + ")"
                + form.submit().map(text -> " [" + text + "]").orElse(""));
        return String.join("\n", lines);
    }

    /** A card as it would be read from top to bottom. */
    public static String of(Card card) {
        var lines = new ArrayList<String>();
        lines.add("# " + card.tone() + " | " + card.title()
                + card.mentions().stream().map(who -> " @" + who.id()).collect(Collectors.joining()));
        card.sections().forEach(section -> section(section, lines));
        card.buttons()
                .forEach(button -> lines.add("[" + button.label() + "] " + button.style() + " "
                        + button.action() + " " + button.value()
                        + button.confirm()
                                .map(sure -> "\n    asks: " + sure.title() + " | " + sure.text() + " | " + sure.yes()
                                        + " | " + sure.no())
                                .orElse("")));
        return String.join("\n", lines);
    }

    private static void field(Field field, List<String> lines) {
        if (field instanceof Field.Note note) {
            lines.add(note.text());
        } else if (field instanceof Field.Facts facts) {
            facts.facts().forEach(fact -> lines.add("  " + fact.label() + ": " + fact.value()));
        } else if (field instanceof Field.Code code) {
            lines.add("`" + code.text() + "`");
        } else if (field instanceof Field.Link link) {
            lines.add("<" + link.label() + "> " + link.url());
        } else if (field instanceof Field.Press press) {
            lines.add("[" + press.label() + "]"
                    + press.opens()
                            .map(address -> address.use(" opens "::concat))
                            .orElse(""));
        } else if (field instanceof Field.Input input) {
            lines.add("? " + input.label() + " {" + input.key() + "}" + (input.optional() ? " optional" : "")
                    + value(input));
            input.hint().ifPresent(hint -> lines.add("    " + hint));
            options(input, lines);
        }
    }

    private static String value(Field.Input input) {
        Optional<String> value = Optional.empty();
        if (input instanceof Field.Choice choice) {
            value = choice.chosen().map(chosen -> chosen + (choice.refreshes() ? " (refreshes)" : ""));
        } else if (input instanceof Field.LiveChoice live) {
            value = live.chosen().map(Option::label);
        } else if (input instanceof Field.WholeNumber number) {
            value = number.value().map(text -> text + " of " + number.least() + ".." + number.most());
        } else if (input instanceof Field.Text text) {
            value = text.value();
        } else if (input instanceof Field.Toggle toggle) {
            value = Optional.of((toggle.on() ? "[x] " : "[ ] ") + toggle.yes());
        }
        return value.map(text -> " = " + text).orElse("");
    }

    private static void options(Field.Input input, List<String> lines) {
        if (input instanceof Field.Choice choice) {
            choice.options()
                    .forEach(option -> lines.add("    - " + option.label()
                            + option.description().map(text -> " | " + text).orElse("")));
        }
    }

    private static void section(Section section, List<String> lines) {
        if (section instanceof Section.Text text) {
            lines.add(text.text());
        } else if (section instanceof Section.Facts facts) {
            facts.facts()
                    .forEach(fact ->
                            lines.add("  " + fact.label() + ": " + fact.value().replace("\n", "\n      ")));
        } else if (section instanceof Section.Code code) {
            lines.add("`" + code.text() + "`");
        } else if (section instanceof Section.Link link) {
            lines.add("<" + link.label() + "> " + link.url());
        } else if (section instanceof Section.Footnote note) {
            lines.add("_" + note.text() + "_");
        } else if (section instanceof Section.Table table) {
            lines.add(String.join(" | ", table.headings()));
            table.rows().forEach(row -> lines.add(String.join(" | ", row)));
        }
    }
}
