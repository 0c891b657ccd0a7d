package io.chatops.starrocks.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Wizards that people have open at their second page, with 8 KB of answers in each; and what they send from it. */
final class OpenForms {
    /** How many characters of JSON the answers have. */
    static final int STATE = 8 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Payloads by person, encoded, with a mark where a trigger of its own belongs. */
    private final List<String> submissions = new ArrayList<>();

    private final List<String> changes = new ArrayList<>();

    /** Takes the view that the bot has shown to a person. */
    void add(String person, JsonNode shown) {
        submissions.add(
                Traffic.encoded(payload("view_submission", person, shown).toString()));
        var change = payload("block_actions", person, shown);
        change.putObject("container").put("type", "view").put("view_id", "V" + person);
        change.putArray("actions")
                .addObject()
                .put("type", "static_select")
                .put("action_id", "payType")
                .put("block_id", "payType.1")
                .put("action_ts", "1.2");
        changes.add(Traffic.encoded(change.toString()));
    }

    /** Somebody sends a page off. */
    Traffic submissions() {
        return number -> "payload=" + of(submissions, number);
    }

    /** Somebody chooses an entry on which the page depends. */
    Traffic changes() {
        return number -> "payload=" + of(changes, number);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the bot writes JSON", unreadable);
        }
    }

    /** A submission of a page that was shown, with what stands in it. */
    static ObjectNode payload(String type, String person, JsonNode shown) {
        var payload = JSON.createObjectNode().put("type", type);
        payload.putObject("team").put("id", "T1").put("domain", "team");
        payload.putObject("user")
                .put("id", person)
                .put("username", "alice")
                .put("name", "alice")
                .put("team_id", "T1");
        payload.put("api_app_id", "A1").put("token", "x").put("trigger_id", "TRIGGER");
        var view = payload.putObject("view").put("id", "V" + person).put("team_id", "T1");
        view.setAll((ObjectNode) shown);
        view.put("hash", "1.abc")
                .put("root_view_id", "V" + person)
                .put("app_id", "A1")
                .put("bot_id", "B1");
        view.putObject("state").set("values", answers(shown));
        payload.putArray("response_urls");
        return payload;
    }

    private static ObjectNode answers(JsonNode shown) {
        var values = JSON.createObjectNode();
        for (var block : shown.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                var element = block.path("element");
                answer(
                        values.putObject(block.path("block_id").asText())
                                .putObject(element.path("action_id").asText())
                                .put("type", element.path("type").asText()),
                        element);
            }
        }
        for (int more = 0; values.toString().length() < STATE; more++) {
            int room = Math.min(500, Math.max(1, STATE - 90 - values.toString().length()));
            values.putObject("note" + more + ".1")
                    .putObject("note" + more)
                    .put("type", "plain_text_input")
                    .put("value", "räumt \"auf\" ".repeat(1 + room / 12).substring(0, room));
        }
        return values;
    }

    private static void answer(ObjectNode held, JsonNode element) {
        switch (held.path("type").asText()) {
            case "static_select" -> held.set("selected_option", chosen(element.path("options")));
            case "external_select" -> held.putObject("selected_option").put("value", "cn-hangzhou");
            default -> held.set("value", element.path("initial_value"));
        }
    }

    /** Pay as you go where that is the question, since a subscription asks more; else the first entry. */
    private static JsonNode chosen(JsonNode options) {
        for (var option : options) {
            if (option.path("value").asText().equals("postPaid")) {
                return option;
            }
        }
        return options.path(0);
    }

    private static String of(List<String> payloads, int number) {
        return payloads.get(number % payloads.size()).replace("TRIGGER", "f" + number);
    }
}
