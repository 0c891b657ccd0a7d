package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A field as a person finds it: by the words that stand beside it. */
record FormField(String label, Key key, ElementType type, JsonNode element, JsonNode block) {
    /** Both ids of an element; what was entered belongs to the pair. */
    record Key(String blockId, String actionId) {}

    boolean isInput() {
        return Json.text(block, "type").equals("input");
    }

    boolean isOptional() {
        return !isInput() || block.path("optional").asBoolean(false);
    }

    /** Whether a change is told to the bot at once. */
    boolean dispatches() {
        return !isInput() || block.path("dispatch_action").asBoolean(false);
    }

    /** The options that the element itself brings, out of their groups. */
    List<JsonNode> options() {
        var grouped = Json.each(element.path("option_groups")).flatMap(group -> Json.each(group.path("options")));
        return Stream.concat(Json.each(element.path("options")), grouped).toList();
    }

    static Optional<JsonNode> pick(List<JsonNode> options, String textOrValue) {
        return options.stream()
                .filter(option -> Json.words(option, "text").equals(textOrValue)
                        || Json.text(option, "value").equals(textOrValue))
                .findFirst();
    }
}
