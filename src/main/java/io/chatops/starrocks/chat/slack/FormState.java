package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chatops.starrocks.secret.Secret;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in a form: values and secrets by field key, and the block that holds each field.
 *
 * @param blocks block ids by field key, in the order of the form
 */
record FormState(Map<String, String> values, Map<String, Secret> secrets, Map<String, String> blocks) {
    static FormState of(JsonObject view) {
        var values = new HashMap<String, String>();
        var secrets = new HashMap<String, Secret>();
        for (var block :
                JsonTree.object(JsonTree.object(view, "state"), "values").entrySet()) {
            if (!block.getValue().isJsonObject()) {
                continue;
            }
            for (var action : block.getValue().getAsJsonObject().entrySet()) {
                var typed = value(action.getValue());
                if (InputIds.holdsSecret(block.getKey())) {
                    typed.ifPresent(value -> secrets.put(action.getKey(), Secret.of(value)));
                } else {
                    typed.ifPresent(value -> values.put(action.getKey(), value));
                }
            }
        }
        return new FormState(values, secrets, blocks(view));
    }

    /** The first input's block, where a sentence can stand when its own field is not there; empty in a form without inputs. */
    Optional<String> firstBlock() {
        return blocks.values().stream().findFirst();
    }

    private static Optional<String> value(JsonElement state) {
        if (!state.isJsonObject()) {
            return Optional.empty();
        }
        var input = state.getAsJsonObject();
        if (JsonTree.text(input, "type").filter("checkboxes"::equals).isPresent()) {
            var ticked = input.get("selected_options");
            boolean on = ticked != null
                    && ticked.isJsonArray()
                    && !ticked.getAsJsonArray().isEmpty();
            return Optional.of(String.valueOf(on));
        }
        return JsonTree.text(input, "value")
                .or(() -> JsonTree.text(input, "selected_option", "value"))
                .filter(value -> !value.isEmpty());
    }

    private static Map<String, String> blocks(JsonObject view) {
        var found = new LinkedHashMap<String, String>();
        var blocks = view.get("blocks");
        if (blocks == null || !blocks.isJsonArray()) {
            return found;
        }
        for (var block : blocks.getAsJsonArray()) {
            if (block.isJsonObject()
                    && JsonTree.text(block.getAsJsonObject(), "type")
                            .filter("input"::equals)
                            .isPresent()) {
                var id = JsonTree.text(block.getAsJsonObject(), "block_id");
                JsonTree.text(block.getAsJsonObject(), "element", "action_id")
                        .ifPresent(key -> id.ifPresent(name -> found.put(key, name)));
            }
        }
        return found;
    }

    /** Holds what a person typed: nothing for a log. */
    @Override
    public String toString() {
        return "FormState";
    }
}
