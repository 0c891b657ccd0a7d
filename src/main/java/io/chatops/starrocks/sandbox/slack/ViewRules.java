package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** Checks a view before it is shown; sizes are those of the view reference. */
final class ViewRules {
    private static final int BYTES = 250 * 1024;

    private ViewRules() {}

    static ObjectNode modal(JsonNode view) {
        return check(view, "modal", Surface.MODAL);
    }

    static ObjectNode home(JsonNode view) {
        return check(view, "home", Surface.HOME);
    }

    private static ObjectNode check(JsonNode view, String type, Surface surface) {
        if (!(view instanceof ObjectNode object)) {
            var findings = new Findings();
            findings.add("must provide an object", "/view");
            throw refusal(findings);
        }
        if (object.toString().getBytes(StandardCharsets.UTF_8).length > BYTES) {
            throw new Refusal("view_too_large");
        }
        var findings = findings(object, type, surface);
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
        return object;
    }

    private static Findings findings(ObjectNode view, String type, Surface surface) {
        var findings = new Findings();
        Shapes.check(findings, view, "view", "/view");
        findings.check(Json.text(view, "type").equals(type), "must be a valid view type", "/view/type");
        var texts = new TextRules(findings);
        if (surface == Surface.MODAL) {
            texts.required(view, "title", "/view", true, 24);
            texts.optional(view, "submit", "/view", true, 24);
            texts.optional(view, "close", "/view", true, 24);
            submitStands(findings, view);
        }
        texts.length(view, "private_metadata", "/view", 0, 3000);
        texts.length(view, "callback_id", "/view", 0, 255);
        texts.length(view, "external_id", "/view", 0, 255);
        if (view.has("blocks")) {
            new BlockRules(findings, surface).check(view.path("blocks"), "/view/blocks");
        } else {
            findings.add("missing required field: blocks", "/view");
        }
        return findings;
    }

    private static void submitStands(Findings findings, ObjectNode view) {
        var blocks = view.path("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            if (Json.text(blocks.get(i), "type").equals("input")
                    && !view.path("submit").isObject()) {
                findings.add("must define `submit` to use an `input` block in modals", "/view/blocks/" + i + "/input");
            }
        }
    }

    private static Refusal refusal(Findings findings) {
        return new Refusal("invalid_arguments", findings.messages());
    }
}
