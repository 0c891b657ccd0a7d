package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A modal or Home view with what its owner has entered in it; changed only under the workspace's lock. */
final class View {
    private final String id;
    private final String owner;
    private final Optional<View> below;
    private final Entries entries = new Entries();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<FormField.Key, List<JsonNode>> loadedOptions = new LinkedHashMap<>();
    private ObjectNode definition;
    private String hash;

    View(String id, String owner, Optional<View> below, ObjectNode definition, String hash) {
        this.id = id;
        this.owner = owner;
        this.below = below;
        this.definition = definition;
        this.hash = hash;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    String hash() {
        return hash;
    }

    ObjectNode definition() {
        return definition;
    }

    ArrayNode blocks() {
        return Json.arrayOf(definition.path("blocks"));
    }

    Form form() {
        return Form.of(blocks());
    }

    Entries entries() {
        return entries;
    }

    /** Messages that stand on the fields, by block id. */
    Map<String, String> errors() {
        return errors;
    }

    List<JsonNode> loaded(FormField field) {
        return loadedOptions.getOrDefault(field.key(), List.of());
    }

    void load(FormField field, List<JsonNode> options) {
        loadedOptions.put(field.key(), List.copyOf(options));
    }

    String rootId() {
        return below.map(View::rootId).orElse(id);
    }

    String externalId() {
        return Json.text(definition, "external_id");
    }

    String title() {
        return Json.words(definition, "title");
    }

    /** Shows another content; what was entered stays where both ids are still there. */
    void become(ObjectNode next, String nextHash) {
        definition = next;
        hash = nextHash;
        errors.clear();
        entries.keepOnly(form());
        loadedOptions.keySet().retainAll(form().keys());
    }

    ObjectNode json(String teamId) {
        var json = definition.deepCopy();
        json.put("id", id).put("team_id", teamId).put("hash", hash).put("root_view_id", rootId());
        json.put("app_id", State.APP_ID).put("bot_id", State.BOT_ID).put("app_installed_team_id", teamId);
        json.put("previous_view_id", below.map(View::id).orElse(null));
        for (var name : List.of("private_metadata", "callback_id", "external_id")) {
            json.put(name, Json.text(definition, name));
        }
        for (var name : List.of("clear_on_close", "notify_on_close")) {
            json.put(name, definition.path(name).asBoolean(false));
        }
        for (var name : List.of("submit", "close")) {
            if (!json.has(name)) {
                json.putNull(name);
            }
        }
        json.set("state", entries.state(form()));
        return json;
    }
}
