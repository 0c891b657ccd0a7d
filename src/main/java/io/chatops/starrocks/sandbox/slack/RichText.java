package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** The little of rich text that the simulation needs: to write a line of it and to read it back. */
final class RichText {
    private RichText() {}

    static JsonNode of(String text) {
        var rich = Json.object().put("type", "rich_text");
        var section = rich.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        return rich;
    }

    static String words(JsonNode node) {
        var words = new StringBuilder(node.path("text").isTextual() ? Json.text(node, "text") : "");
        Json.each(node.path("elements")).forEach(element -> words.append(words(element)));
        return words.toString();
    }
}
