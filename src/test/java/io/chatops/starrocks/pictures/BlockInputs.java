package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Draws the elements in which something is entered: with what was entered, else with what the bot put there. */
final class BlockInputs {
    private final JsonNode entered;

    BlockInputs(JsonNode entered) {
        this.entered = entered;
    }

    String element(JsonNode element, String block) {
        var now = entered.path(block).path(element.path("action_id").asText());
        var type = element.path("type").asText();
        return switch (type) {
            case "radio_buttons" ->
                choices(element, "radio", chosen(element, now).orElse(""));
            case "checkboxes" -> choices(element, "check", ticked(element, now));
            case "static_select", "external_select" -> select(element, now);
            case "number_input", "plain_text_input" -> typed(element, now);
            default -> throw new IllegalArgumentException("an element that cannot be drawn: " + type);
        };
    }

    private static Optional<String> chosen(JsonNode element, JsonNode now) {
        var option = now.isMissingNode() ? element.path("initial_option") : now.path("selected_option");
        return Optional.of(words(option)).filter(words -> !words.isEmpty());
    }

    private static String ticked(JsonNode element, JsonNode now) {
        var options = now.isMissingNode() ? element.path("initial_options") : now.path("selected_options");
        return words(options.path(0));
    }

    private static String choices(JsonNode element, String kind, String chosen) {
        return BlockKit.each(
                element.path("options"),
                option -> "<div class=\"choice\"><i class=\"" + kind
                        + (words(option).equals(chosen) ? " on" : "") + "\"></i>" + Markup.plain(words(option))
                        + described(option) + "</div>");
    }

    private static String described(JsonNode option) {
        var description = option.path("description").path("text").asText();
        return description.isEmpty() ? "" : "<small>" + Markup.plain(description) + "</small>";
    }

    private static String select(JsonNode element, JsonNode now) {
        var chosen = chosen(element, now);
        return "<div class=\"box select\">" + chosen.map(Markup::plain).orElse("<em>Select an item</em>") + "</div>";
    }

    private static String typed(JsonNode element, JsonNode now) {
        var value = now.isMissingNode() ? element.path("initial_value") : now.path("value");
        var placeholder = element.path("placeholder").path("text").asText();
        return "<div class=\"box\">"
                + (value.asText("").isEmpty() || value.isNull()
                        ? "<em>" + Markup.plain(placeholder.isEmpty() ? "Write something" : placeholder) + "</em>"
                        : Markup.plain(value.asText()))
                + "</div>";
    }

    private static String words(JsonNode option) {
        return option.path("text").path("text").asText();
    }
}
