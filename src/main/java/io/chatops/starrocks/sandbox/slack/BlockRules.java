package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks an array of blocks as Slack does; sizes are those of the Block Kit reference. */
final class BlockRules {
    private static final int ID = 255;

    private final Findings findings;
    private final TextRules texts;
    private final ElementRules elements;
    private final Surface surface;

    BlockRules(Findings findings, Surface surface) {
        this.findings = findings;
        this.texts = new TextRules(findings);
        this.elements = new ElementRules(findings);
        this.surface = surface;
    }

    void check(JsonNode blocks, String pointer) {
        if (!blocks.isArray()) {
            findings.add("must provide an array", pointer);
            return;
        }
        findings.check(blocks.size() <= surface.most(), "no more than " + surface.most() + " items allowed", pointer);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), pointer + "/" + i, ids);
        }
    }

    private void block(JsonNode block, String pointer, Set<String> ids) {
        var type = Json.text(block, "type");
        if (!surface.takes(type)) {
            findings.add("unsupported type: " + type, pointer + "/type");
            return;
        }
        Shapes.check(findings, block, type, pointer);
        texts.length(block, "block_id", pointer, 1, ID);
        var id = Json.text(block, "block_id");
        findings.check(id.isEmpty() || ids.add(id), "`block_id` \"" + id + "\" already exists", pointer + "/block_id");
        content(block, type, pointer);
    }

    private void content(JsonNode block, String type, String pointer) {
        switch (type) {
            case "section" -> section(block, pointer);
            case "header" -> texts.required(block, "text", pointer, true, 150);
            case "context" -> context(block, pointer);
            case "actions" -> elements(block, pointer, "actions", 25);
            case "context_actions" -> elements(block, pointer, "context_actions", 5);
            case "input" -> input(block, pointer);
            case "markdown" -> texts.length(block, "text", pointer, 1, 12_000);
            case "alert" -> texts.required(block, "text", pointer, false, 200);
            case "image" -> image(block, pointer);
            case "table" -> TableRules.check(findings, block, pointer);
            default -> {}
        }
    }

    private void section(JsonNode block, String pointer) {
        findings.check(block.has("text") || block.has("fields"), "must define either `text` or `fields`", pointer);
        texts.optional(block, "text", pointer, false, 3000);
        var fields = block.path("fields");
        findings.check(fields.size() <= 10, "no more than 10 items allowed", pointer + "/fields");
        for (int i = 0; i < fields.size(); i++) {
            texts.object(fields.get(i), pointer + "/fields/" + i, false, 2000);
        }
        if (block.has("accessory")) {
            elements.check(block.path("accessory"), "section", pointer + "/accessory", new HashSet<>());
        }
    }

    private void context(JsonNode block, String pointer) {
        var parts = block.path("elements");
        many(parts, pointer + "/elements", 10);
        for (int i = 0; i < parts.size(); i++) {
            if (!Json.text(parts.get(i), "type").equals("image")) {
                texts.object(parts.get(i), pointer + "/elements/" + i, false, 3000);
            }
        }
    }

    private void elements(JsonNode block, String pointer, String type, int most) {
        var parts = block.path("elements");
        many(parts, pointer + "/elements", most);
        Set<String> actions = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            elements.check(parts.get(i), type, pointer + "/elements/" + i, actions);
        }
    }

    private void many(JsonNode parts, String pointer, int most) {
        findings.check(!parts.isEmpty(), "must provide at least 1 items", pointer);
        findings.check(parts.size() <= most, "no more than " + most + " items allowed", pointer);
    }

    private void input(JsonNode block, String pointer) {
        texts.required(block, "label", pointer, true, 2000);
        texts.optional(block, "hint", pointer, true, 2000);
        if (block.has("element")) {
            elements.check(block.path("element"), "input", pointer + "/element", new HashSet<>());
        } else {
            findings.add("missing required field: element", pointer);
        }
    }

    private void image(JsonNode block, String pointer) {
        findings.check(block.has("alt_text"), "missing required field: alt_text", pointer);
        findings.check(block.has("image_url") || block.has("slack_file"), "missing required field: image_url", pointer);
        texts.length(block, "alt_text", pointer, 0, 2000);
    }
}
