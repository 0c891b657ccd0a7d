package io.chatops.starrocks.chat.slack;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;

/**
 * A form as it was sent off, with sentences on top and with what was typed still in it: for errors that come when Slack no longer
 * waits for them. Secrets are left out, they have to be typed again.
 */
final class RestoredForm {
    /** What Slack takes back of a view; ids and hashes are its own. */
    private static final List<String> KEPT = List.of(
            "type", "callback_id", "private_metadata", "title", "submit", "close", "notify_on_close", "external_id");

    private static final int MOST_BLOCKS = 100;

    private RestoredForm() {}

    static String json(Payload payload, Collection<String> sentences) {
        // unlike the tree's own text this leaves out what is null
        return new Gson().toJson(of(payload, sentences));
    }

    static JsonObject of(Payload payload, Collection<String> sentences) {
        var sent = JsonTree.object(payload.root(), "view").deepCopy();
        var view = new JsonObject();
        KEPT.stream()
                .filter(name -> sent.has(name) && !sent.get(name).isJsonNull())
                .forEach(name -> view.add(name, sent.get(name)));
        view.addProperty("notify_on_close", true);
        var blocks = new JsonArray();
        blocks.add(section(String.join("\n", sentences)));
        var state = JsonTree.object(JsonTree.object(sent, "state"), "values");
        if (sent.get("blocks") instanceof JsonArray before) {
            before.asList().stream().limit(MOST_BLOCKS - 1).forEach(block -> blocks.add(filled(block, state)));
        }
        view.add("blocks", blocks);
        return view;
    }

    private static JsonElement filled(JsonElement block, JsonObject state) {
        if (block.isJsonObject()) {
            var id = JsonTree.text(block.getAsJsonObject(), "block_id").orElse("");
            var element = JsonTree.object(block.getAsJsonObject(), "element");
            var key = JsonTree.text(element, "action_id").orElse("");
            if (!InputIds.holdsSecret(id)) {
                fill(element, JsonTree.object(JsonTree.object(state, id), key));
            }
        }
        return block;
    }

    private static void fill(JsonObject element, JsonObject typed) {
        JsonTree.text(typed, "value").ifPresent(value -> element.addProperty("initial_value", value));
        if (typed.get("selected_option") instanceof JsonObject option) {
            element.add("initial_option", option);
        }
        if (typed.get("selected_options") instanceof JsonArray options) {
            element.remove("initial_options");
            if (!options.isEmpty()) {
                element.add("initial_options", options);
            }
        }
    }

    private static JsonObject section(String words) {
        var text = new JsonObject();
        text.addProperty("type", "plain_text");
        text.addProperty("text", SlackText.notEmpty(SlackText.cut(SlackText.clean("⚠️ " + words), 3000)));
        text.addProperty("emoji", false);
        var section = new JsonObject();
        section.addProperty("type", "section");
        section.add("text", text);
        return section;
    }
}
