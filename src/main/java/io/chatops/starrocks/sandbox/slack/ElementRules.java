package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Checks the interactive elements of blocks. */
final class ElementRules {
    private final Findings findings;
    private final TextRules texts;
    private final OptionRules options;

    ElementRules(Findings findings) {
        this.findings = findings;
        this.texts = new TextRules(findings);
        this.options = new OptionRules(findings);
    }

    void check(JsonNode element, String block, String pointer, Set<String> actions) {
        var wire = Json.text(element, "type");
        if (wire.equals("image") && block.equals("section")) {
            return;
        }
        var type = ElementType.of(wire).filter(found -> found.allowedIn(block));
        if (type.isEmpty()) {
            findings.add("unsupported type: " + wire, pointer + "/type");
            return;
        }
        Shapes.check(findings, element, wire, pointer);
        texts.length(element, "action_id", pointer, 1, 255);
        var id = Json.text(element, "action_id");
        findings.check(
                id.isEmpty() || actions.add(id), "`action_id` \"" + id + "\" already exists", pointer + "/action_id");
        texts.optional(element, "placeholder", pointer, true, 150);
        content(type.get(), element, pointer);
        confirm(element, pointer);
    }

    private void content(ElementType type, JsonNode element, String pointer) {
        switch (type) {
            case BUTTON -> button(element, pointer);
            case STATIC_SELECT, MULTI_STATIC_SELECT -> options.choices(element, pointer, 100);
            case EXTERNAL_SELECT, MULTI_EXTERNAL_SELECT -> options.initial(element, pointer);
            case RADIO_BUTTONS, CHECKBOXES -> options.list(element, pointer, 10, false);
            case OVERFLOW -> options.list(element, pointer, 5, true);
            case PLAIN_TEXT_INPUT -> written(element, pointer);
            case NUMBER_INPUT ->
                findings.check(
                        element.has("is_decimal_allowed"), "missing required field: is_decimal_allowed", pointer);
            default -> {}
        }
    }

    private void button(JsonNode button, String pointer) {
        texts.required(button, "text", pointer, true, 75);
        texts.length(button, "value", pointer, 0, 2000);
        texts.length(button, "url", pointer, 0, 3000);
        texts.length(button, "accessibility_label", pointer, 0, 75);
        var style = Json.text(button, "style");
        findings.check(
                !button.has("style") || style.equals("primary") || style.equals("danger"),
                "must be a valid enum value",
                pointer + "/style");
    }

    private void written(JsonNode input, String pointer) {
        var most = input.path("max_length").asInt(3000);
        var least = input.path("min_length").asInt(0);
        findings.check(most >= 1, "must be greater than 0", pointer + "/max_length");
        findings.check(most <= 3000, "must be less than 3001", pointer + "/max_length");
        findings.check(least <= 3000, "must be less than 3001", pointer + "/min_length");
        texts.length(input, "initial_value", pointer, 0, Math.min(3000, Math.max(most, 0)));
    }

    private void confirm(JsonNode element, String pointer) {
        var confirm = element.path("confirm");
        if (confirm.isObject()) {
            var at = pointer + "/confirm";
            texts.required(confirm, "title", at, true, 100);
            texts.required(confirm, "text", at, false, 300);
            texts.optional(confirm, "confirm", at, true, 30);
            texts.optional(confirm, "deny", at, true, 30);
        }
    }
}
