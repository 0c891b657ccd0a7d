package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a view or message that hold a value, in reading order. */
record Form(List<FormField> fields) {
    static Form of(ArrayNode blocks) {
        return new Form(Json.each(blocks).flatMap(Form::fieldsOf).toList());
    }

    Optional<FormField> labelled(String label) {
        return fields.stream().filter(field -> field.label().equals(label)).findFirst();
    }

    Set<FormField.Key> keys() {
        return fields.stream().map(FormField::key).collect(Collectors.toSet());
    }

    private static Stream<FormField> fieldsOf(JsonNode block) {
        return Blocks.interactive(block)
                .flatMap(element -> ElementType.of(Json.text(element, "type"))
                        .filter(type -> type.holding() != ElementType.Holding.NOTHING || type == ElementType.OVERFLOW)
                        .map(type -> field(block, element, type))
                        .stream());
    }

    private static FormField field(JsonNode block, JsonNode element, ElementType type) {
        var key = new FormField.Key(Json.text(block, "block_id"), Json.text(element, "action_id"));
        return new FormField(label(block, element), key, type, element, block);
    }

    private static String label(JsonNode block, JsonNode element) {
        return switch (Json.text(block, "type")) {
            case "input" -> Json.words(block, "label");
            case "section" -> Json.words(block, "text");
            default ->
                Optional.of(Json.words(element, "placeholder"))
                        .filter(words -> !words.isEmpty())
                        .orElse(Json.text(element, "action_id"));
        };
    }
}
