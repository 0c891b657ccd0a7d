package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as plain text, line by line, as they stand on the screen. */
final class BlockText {
    private final Mrkdwn mrkdwn;

    /** What stands in a field now, or nothing. */
    private final Function<FormField, List<String>> entered;

    BlockText(Mrkdwn mrkdwn, Function<FormField, List<String>> entered) {
        this.mrkdwn = mrkdwn;
        this.entered = entered;
    }

    List<String> lines(JsonNode blocks) {
        return Json.each(blocks).flatMap(block -> block(block).stream()).toList();
    }

    List<String> block(JsonNode block) {
        return switch (Json.text(block, "type")) {
            case "header", "alert" -> split(words(block.path("text")));
            case "section" -> section(block);
            case "context" -> List.of(each(block.path("elements"), this::part, " "));
            case "markdown" -> split(mrkdwn.read(Json.text(block, "text")));
            case "divider" -> List.of("---");
            case "image" -> List.of("[image: " + Json.text(block, "alt_text") + "]");
            case "actions", "context_actions" -> List.of(controls(block));
            case "input" -> input(block);
            case "table" -> Json.each(block.path("rows")).map(this::row).toList();
            case "rich_text" -> split(RichText.words(block));
            default -> List.of("[" + Json.text(block, "type") + "]");
        };
    }

    private List<String> section(JsonNode block) {
        List<String> lines = new ArrayList<>(split(words(block.path("text"))));
        Json.each(block.path("fields")).forEach(field -> lines.addAll(split(words(field))));
        if (block.has("accessory")) {
            lines.add(control(block, block.path("accessory")));
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<String> input(JsonNode block) {
        var mark = block.path("optional").asBoolean(false) ? " (optional)" : "";
        List<String> lines = new ArrayList<>();
        lines.add(Json.words(block, "label") + mark + ": " + control(block, block.path("element")));
        var hint = Json.words(block, "hint");
        if (!hint.isEmpty()) {
            lines.add("  " + hint);
        }
        return lines;
    }

    private String controls(JsonNode block) {
        return Blocks.interactive(block).map(element -> control(block, element)).collect(Collectors.joining(" "));
    }

    private String control(JsonNode block, JsonNode element) {
        var type = Json.text(element, "type");
        if (type.equals("button") || type.equals("workflow_button")) {
            return "[" + Json.words(element, "text") + "]";
        }
        if (type.equals("image")) {
            return "[image: " + Json.text(element, "alt_text") + "]";
        }
        var single = Json.array().add(block);
        return Form.of(single).fields().stream()
                .filter(field -> field.element().equals(element))
                .map(this::value)
                .findFirst()
                .orElse("[" + type + "]");
    }

    private String value(FormField field) {
        var values = entered.apply(field);
        if (field.type() == ElementType.RADIO_BUTTONS || field.type() == ElementType.CHECKBOXES) {
            return marked(field, values);
        }
        if (!values.isEmpty()) {
            return String.join(", ", values);
        }
        var placeholder = Json.words(field.element(), "placeholder");
        return placeholder.isEmpty() ? "____" : "<" + placeholder + ">";
    }

    private static String marked(FormField field, List<String> values) {
        return field.options().stream()
                .map(option -> Json.words(option, "text"))
                .map(text -> (values.contains(text) ? "(x) " : "( ) ") + text)
                .collect(Collectors.joining("  "));
    }

    private String row(JsonNode row) {
        return each(
                row, cell -> Json.text(cell, "type").equals("rich_text") ? RichText.words(cell) : words(cell), " | ");
    }

    private String part(JsonNode element) {
        return Json.text(element, "type").equals("image")
                ? "[image: " + Json.text(element, "alt_text") + "]"
                : words(element);
    }

    private String words(JsonNode text) {
        var words = Json.text(text, "text");
        return Json.text(text, "type").equals("mrkdwn") ? mrkdwn.read(words) : words;
    }

    private static String each(JsonNode array, Function<JsonNode, String> shown, String between) {
        return Json.each(array).map(shown).collect(Collectors.joining(between));
    }

    private static List<String> split(String text) {
        return Stream.of(text.split("\n", -1)).toList();
    }
}
