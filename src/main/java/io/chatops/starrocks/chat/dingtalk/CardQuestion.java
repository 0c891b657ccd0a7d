package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One question of a form on a card, with what stands in it.
 *
 * @param value what was entered, else what is proposed
 * @param listed all entries, where there are any to choose from
 * @param from the first of them that is shown
 */
record CardQuestion(Field.Input input, Optional<String> value, List<Option> listed, int from) {
    /** As many entries as a value of a variable has room for. */
    static final int ENTRIES = 8;

    /** What is chosen to see the next entries. */
    static final String MORE = "…more";

    private static final int MOST_TEXT = 48;
    private static final int LINE = 200;

    CardQuestion {
        listed = List.copyOf(listed);
    }

    /** The field of the form component. Source: "form variables" of the open platform. */
    ObjectNode field(String name, int entries, Texts texts) {
        var field = Json.object()
                .put("name", name)
                .put("label", cut(input.label()))
                .put("type", type())
                .put("required", !input.optional());
        if (input instanceof Field.Toggle toggle) {
            return field.put("defaultValue", value.map(Boolean::parseBoolean).orElse(toggle.on()));
        }
        value.map(CardQuestion::cutLine).ifPresent(text -> field.put("defaultValue", text));
        if (!listed.isEmpty()) {
            var options = field.putArray("options");
            shown(entries)
                    .forEach(option ->
                            options.addObject().put("value", option.value()).put("text", cut(option.label())));
            if (listed.size() > entries) {
                options.addObject().put("value", MORE).put("text", texts.get("dingtalk.card.more", listed.size()));
            }
        }
        return field;
    }

    /** The entries that are shown: the next of the list, and what is chosen. */
    List<Option> shown(int entries) {
        var shown =
                new ArrayList<>(listed.subList(Math.min(from, listed.size()), Math.min(listed.size(), from + entries)));
        listed.stream()
                .filter(option -> value.filter(option.value()::equals).isPresent())
                .filter(option -> !shown.contains(option))
                .findFirst()
                .ifPresent(chosen -> shown.add(0, chosen));
        return shown;
    }

    private String type() {
        if (input instanceof Field.Toggle) {
            return "SWITCH";
        }
        if (!listed.isEmpty()) {
            return "SELECT";
        }
        boolean isLong = input instanceof Field.Text text && text.longest() > LINE;
        return input instanceof Field.WholeNumber ? "NUMBER" : isLong ? "TEXT_AREA" : "TEXT";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_TEXT - 1)) + "…";
    }

    private static String cutLine(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
