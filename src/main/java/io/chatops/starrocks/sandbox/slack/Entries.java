package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person has entered, and the state that Slack makes of it: what was not touched keeps its initial value. */
final class Entries {
    private static final String HIDDEN = "******";

    private final Map<FormField.Key, JsonNode> entered = new LinkedHashMap<>();
    private final Set<FormField.Key> hidden = new HashSet<>();

    void enter(FormField field, JsonNode value) {
        entered.put(field.key(), value);
    }

    /** Not shown any more wherever the view is rendered; Slack itself would show it. */
    void hide(FormField field) {
        hidden.add(field.key());
    }

    void keepOnly(Form form) {
        entered.keySet().retainAll(form.keys());
    }

    /** The value in the state; null in JSON when there is none. */
    JsonNode value(FormField field) {
        return Optional.ofNullable(entered.get(field.key())).orElseGet(() -> initial(field));
    }

    boolean isEmpty(FormField field) {
        var value = value(field);
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    List<String> texts(FormField field) {
        var value = value(field);
        if (hidden.contains(field.key()) && !isEmpty(field)) {
            return List.of(HIDDEN);
        }
        return texts(field, value);
    }

    /** The text as it was entered, also when it is not to be shown. */
    String written(FormField field) {
        return String.join("", texts(field, value(field)));
    }

    private static List<String> texts(FormField field, JsonNode value) {
        return switch (field.type().holding()) {
            case OPTION -> value.isNull() ? List.of() : List.of(Json.words(value, "text"));
            case OPTIONS ->
                Json.each(value).map(option -> Json.words(option, "text")).toList();
            case MANY_IDS -> Json.each(value).map(JsonNode::asText).toList();
            case TEXT, NUMBER -> value.isNull() ? List.of() : List.of(value.asText());
            case RICH_TEXT -> value.isNull() ? List.of() : List.of(RichText.words(value));
            case NOTHING -> List.of();
        };
    }

    /** The {@code state} of a view or message. */
    ObjectNode state(Form form) {
        var state = Json.object();
        var values = state.putObject("values");
        form.fields().stream()
                .filter(field -> field.type().holding() != ElementType.Holding.NOTHING)
                .forEach(field -> values.withObjectProperty(field.key().blockId())
                        .set(field.key().actionId(), stateOf(field)));
        return state;
    }

    ObjectNode stateOf(FormField field) {
        var state = Json.object().put("type", field.type().wire());
        state.set(field.type().property(), value(field));
        return state;
    }

    private static JsonNode initial(FormField field) {
        var initial = field.element().path(field.type().initial());
        if (!initial.isMissingNode()) {
            return initial;
        }
        return switch (field.type().holding()) {
            case OPTIONS, MANY_IDS -> Json.array();
            case NOTHING, TEXT, NUMBER, RICH_TEXT, OPTION -> JsonNodeFactory.instance.nullNode();
        };
    }
}
