package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of a card in somebody's hands: what is entered lives in the client alone until a button is pressed. Source: "form variables"
 * of the open platform.
 */
final class CardForm {
    private final List<JsonNode> fields;
    private final Map<String, JsonNode> entered = new HashMap<>();

    CardForm(String variable) {
        this.fields = Json.readObject(variable).stream()
                .flatMap(form -> Json.each(form.path("fields")))
                .toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<String> labels() {
        return shown().map(field -> Json.text(field, "label")).toList();
    }

    List<String> options(String label) {
        return Json.each(field(label).path("options"))
                .map(option -> Json.text(option, "text"))
                .toList();
    }

    /** What stands in a field: what was entered, else what the bot put there. */
    String value(String label) {
        var value = standing(field(label)).orElseGet(Json::object);
        return value.isObject() ? Json.text(value, "value") : value.asText("");
    }

    void fill(String label, String text) {
        var field = field(label);
        if (!List.of("TEXT", "TEXT_AREA", "NUMBER").contains(Json.text(field, "type"))) {
            throw new IllegalArgumentException("nothing can be written into \"" + label + "\"");
        }
        entered.put(Json.text(field, "name"), Json.object().textNode(text));
    }

    void choose(String label, String option) {
        var field = field(label);
        var options = Json.each(field.path("options")).toList();
        for (int i = 0; i < options.size(); i++) {
            var value = Json.text(options.get(i), "value");
            if (value.equals(option) || Json.text(options.get(i), "text").equals(option)) {
                boolean select = Json.text(field, "type").equals("SELECT");
                entered.put(
                        Json.text(field, "name"),
                        select
                                ? Json.object().put("index", i).put("value", value)
                                : Json.object().textNode(value));
                return;
            }
        }
        throw new IllegalArgumentException("no option \"" + option + "\" in \"" + label + "\": " + options(label));
    }

    void turn(String label, boolean on) {
        entered.put(Json.text(field(label), "name"), Json.object().booleanNode(on));
    }

    /** The label of a field that the client asks for before it sends anything; its check is no proof. */
    Optional<String> missing() {
        return shown().filter(field -> field.path("required").asBoolean())
                .filter(field -> standing(field)
                        .filter(value -> !value.asText().isEmpty() || value.isObject())
                        .isEmpty())
                .map(field -> Json.text(field, "label"))
                .findFirst();
    }

    /** What is sent: hidden fields too. A choice by its place and value. */
    ObjectNode sent() {
        var form = Json.object();
        fields.forEach(field -> standing(field).ifPresent(value -> form.set(Json.text(field, "name"), value)));
        return form;
    }

    private static Optional<JsonNode> proposed(JsonNode field) {
        var proposed = field.path("defaultValue");
        if (proposed.isMissingNode() || proposed.isNull()) {
            return Optional.empty();
        }
        if (!Json.text(field, "type").equals("SELECT") || proposed.isObject()) {
            return Optional.of(proposed);
        }
        var options = Json.each(field.path("options"))
                .map(option -> Json.text(option, "value"))
                .toList();
        int index = options.indexOf(proposed.asText());
        return index < 0
                ? Optional.empty()
                : Optional.of(Json.object().put("index", index).put("value", proposed.asText()));
    }

    private Optional<JsonNode> standing(JsonNode field) {
        return Optional.ofNullable(entered.get(Json.text(field, "name"))).or(() -> proposed(field));
    }

    private JsonNode field(String label) {
        return shown().filter(field -> Json.text(field, "label").equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field \"" + label + "\" in " + labels()));
    }

    private Stream<JsonNode> shown() {
        return fields.stream().filter(field -> !field.path("hidden").asBoolean());
    }
}
