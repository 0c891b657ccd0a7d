package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads texts out of a JSON tree that a stranger may have shaped. */
final class JsonTree {
    private JsonTree() {}

    /** The text, number or truth at the end of a path; empty when the path ends before or at something else. */
    static Optional<String> text(JsonObject root, String... path) {
        JsonElement here = root;
        for (var name : path) {
            if (!here.isJsonObject() || !here.getAsJsonObject().has(name)) {
                return Optional.empty();
            }
            here = here.getAsJsonObject().get(name);
        }
        return here.isJsonPrimitive() ? Optional.of(here.getAsString()) : Optional.empty();
    }

    /** The texts of the list under a name; none when there is none. */
    static Set<String> texts(JsonObject root, String name) {
        var found = root.get(name);
        if (found == null || !found.isJsonArray()) {
            return Set.of();
        }
        return found.getAsJsonArray().asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .collect(Collectors.toSet());
    }

    /** The object under a name; an empty one when there is none. */
    static JsonObject object(JsonObject root, String name) {
        var found = root.get(name);
        return found != null && found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
    }
}
