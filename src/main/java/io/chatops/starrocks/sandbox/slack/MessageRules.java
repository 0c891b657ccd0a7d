package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Checks what is to be shown in a message. */
final class MessageRules {
    /** Longer text is cut by Slack without a word; refusing it here makes the loss visible. */
    static final int POSTED = 40_000;

    static final int UPDATED = 4_000;

    /** Undocumented; measured by others (bolt-js #2509). */
    private static final int ALL_BLOCKS = 13_200;

    private MessageRules() {}

    record Content(String text, ArrayNode blocks) {}

    static Content check(Call call, int longestText) {
        var blocks = call.json("blocks", "invalid_blocks_format").orElseGet(Json::array);
        var text = call.text("text");
        if (text.length() > longestText) {
            throw new Refusal("msg_too_long");
        }
        if (text.isEmpty() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        return new Content(text, checked(blocks));
    }

    private static ArrayNode checked(JsonNode blocks) {
        var findings = new Findings();
        new BlockRules(findings, Surface.MESSAGE).check(blocks, "/blocks");
        tables(findings, blocks);
        findings.refuse("invalid_blocks");
        if (words(blocks) > ALL_BLOCKS) {
            throw new Refusal("msg_blocks_too_long");
        }
        return Json.arrayOf(blocks);
    }

    private static void tables(Findings findings, JsonNode blocks) {
        var tables = Json.each(blocks)
                .filter(block -> Json.text(block, "type").equals("table"))
                .count();
        findings.check(tables <= 1, "only_one_table_allowed", "/blocks");
    }

    private static int words(JsonNode node) {
        if (node.isTextual()) {
            return 0;
        }
        var own = node.path("text").isTextual() ? Json.text(node, "text").length() : 0;
        return own + Json.each(node).mapToInt(MessageRules::words).sum();
    }
}
