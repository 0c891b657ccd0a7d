package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parts of Block Kit that people act on. */
final class Blocks {
    private Blocks() {}

    /** The interactive elements of a block, wherever its type keeps them. */
    static Stream<JsonNode> interactive(JsonNode block) {
        return switch (Json.text(block, "type")) {
            case "actions", "context_actions" -> Json.each(block.path("elements"));
            case "input" -> Stream.of(block.path("element"));
            case "section" ->
                Stream.of(block.path("accessory"))
                        .filter(accessory -> accessory.isObject()
                                && !Json.text(accessory, "type").equals("image"));
            case "card" -> Json.each(block.path("actions"));
            default -> Stream.empty();
        };
    }

    /** Every button with its block, in reading order. */
    static Stream<Pressable> buttons(ArrayNode blocks) {
        return Json.each(blocks)
                .flatMap(block -> interactive(block)
                        .filter(element -> Json.text(element, "type").equals("button"))
                        .map(element -> new Pressable(Json.text(block, "block_id"), element)));
    }

    record Pressable(String blockId, JsonNode element) {
        String label() {
            return Json.words(element, "text");
        }

        Optional<String> link() {
            return Optional.of(Json.text(element, "url")).filter(url -> !url.isEmpty());
        }
    }
}
