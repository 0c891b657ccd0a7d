package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which properties an object may have: Slack refuses what it does not know, which finds misspelt names. */
final class Shapes {
    private static final Set<String> SELECT =
            Set.of("type", "action_id", "placeholder", "confirm", "focus_on_load", "initial_option");
    private static final Set<String> WRITTEN =
            Set.of("type", "action_id", "placeholder", "initial_value", "dispatch_action_config", "focus_on_load");

    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    "view",
                    Set.of(
                            "type",
                            "title",
                            "submit",
                            "close",
                            "blocks",
                            "private_metadata",
                            "callback_id",
                            "external_id",
                            "clear_on_close",
                            "notify_on_close",
                            "submit_disabled")),
            Map.entry("section", Set.of("type", "block_id", "text", "fields", "accessory", "expand")),
            Map.entry("header", Set.of("type", "block_id", "text", "level")),
            Map.entry("divider", Set.of("type", "block_id")),
            Map.entry("context", Set.of("type", "block_id", "elements")),
            Map.entry("actions", Set.of("type", "block_id", "elements")),
            Map.entry("context_actions", Set.of("type", "block_id", "elements")),
            Map.entry("input", Set.of("type", "block_id", "label", "element", "hint", "optional", "dispatch_action")),
            Map.entry("markdown", Set.of("type", "block_id", "text")),
            Map.entry("table", Set.of("type", "block_id", "rows", "column_settings")),
            Map.entry("alert", Set.of("type", "block_id", "text", "level")),
            Map.entry(
                    "button",
                    Set.of("type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label")),
            Map.entry("static_select", plus(SELECT, "options", "option_groups")),
            Map.entry("external_select", plus(SELECT, "min_query_length")),
            Map.entry("radio_buttons", plus(SELECT, "options")),
            Map.entry(
                    "checkboxes",
                    Set.of("type", "action_id", "confirm", "focus_on_load", "options", "initial_options")),
            Map.entry("plain_text_input", plus(WRITTEN, "multiline", "min_length", "max_length")),
            Map.entry("number_input", plus(WRITTEN, "is_decimal_allowed", "min_value", "max_value")),
            Map.entry("email_text_input", WRITTEN),
            Map.entry("url_text_input", WRITTEN),
            Map.entry("option", Set.of("text", "value", "description", "url")));

    private Shapes() {}

    static void check(Findings findings, JsonNode object, String type, String pointer) {
        var known = KNOWN.get(type);
        if (known == null) {
            return;
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.add("invalid additional property: " + name, pointer);
            }
        });
    }

    private static Set<String> plus(Set<String> common, String... more) {
        var all = new HashSet<>(common);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
