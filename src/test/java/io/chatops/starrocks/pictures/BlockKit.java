package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Draws Slack's blocks as HTML. A kind that it does not know is an error, so that nothing is missing in a picture. */
final class BlockKit {
    private final Markup markup;
    private final BlockInputs inputs;

    /**
     * Draws with what somebody has entered.
     *
     * @param people names by ids
     * @param entered {@code state.values} of a view
     */
    BlockKit(JsonNode people, JsonNode entered) {
        markup = new Markup(people);
        inputs = new BlockInputs(entered);
    }

    String blocks(JsonNode blocks) {
        return each(blocks, this::block);
    }

    private String block(JsonNode block) {
        var type = block.path("type").asText();
        return switch (type) {
            case "header" -> "<h2>" + text(block.path("text")) + "</h2>";
            case "section" -> section(block);
            case "context" -> "<div class=\"context\">" + each(block.path("elements"), this::text) + "</div>";
            case "actions" -> "<div class=\"actions\">" + each(block.path("elements"), this::button) + "</div>";
            case "input" -> input(block);
            default -> throw new IllegalArgumentException("a block that cannot be drawn: " + type);
        };
    }

    private String section(JsonNode block) {
        if (!block.has("fields")) {
            return "<div class=\"section\">" + text(block.path("text")) + "</div>";
        }
        return "<div class=\"fields\">"
                + each(block.path("fields"), field -> "<div>" + text(field) + "</div>")
                + "</div>";
    }

    private String input(JsonNode block) {
        var optional = block.path("optional").asBoolean() ? " <span class=\"optional\">(optional)</span>" : "";
        var hint = block.has("hint") ? "<div class=\"hint\">" + text(block.path("hint")) + "</div>" : "";
        return "<div class=\"input\"><label>" + text(block.path("label")) + optional + "</label>"
                + inputs.element(block.path("element"), block.path("block_id").asText()) + hint + "</div>";
    }

    private String button(JsonNode element) {
        if (!element.path("type").asText().equals("button")) {
            throw new IllegalArgumentException("an element that cannot be drawn: " + element.path("type"));
        }
        return "<span class=\"button " + element.path("style").asText() + "\">" + text(element.path("text"))
                + "</span>";
    }

    private String text(JsonNode text) {
        var words = text.path("text").asText();
        var html = text.path("type").asText().equals("mrkdwn") ? markup.slack(words) : Markup.plain(words);
        return html.replace("\n", "<br>").replaceAll("(?s)<br>(?=[^<]*</pre>)", "\n");
    }

    static String each(JsonNode nodes, Function<JsonNode, String> drawn) {
        return StreamSupport.stream(nodes.spliterator(), false).map(drawn).collect(Collectors.joining("\n"));
    }
}
