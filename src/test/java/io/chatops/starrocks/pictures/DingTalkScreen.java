package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a private chat of DingTalk, in HTML; cards as the template of docs/dingtalk.md draws them. */
final class DingTalkScreen {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> BUTTONS = List.of("primary", "secondary", "back", "cancel");

    private final JsonNode screen;

    DingTalkScreen(JsonNode screen) {
        this.screen = screen;
    }

    String html() {
        return BlockKit.each(screen.path("shown"), DingTalkScreen::shown);
    }

    private static String shown(JsonNode item) {
        var kind = item.path("kind").asText();
        return switch (kind) {
            case "line" ->
                row(
                        "mine",
                        item.path("who").asText(),
                        Markup.plain(item.path("text").asText()));
            case "text" ->
                row("bot", "StarRocks", Markup.dingTalk(item.path("text").asText()) + buttons(item));
            case "card" -> row("bot", "StarRocks", card(item.path("variables")));
            default -> throw new IllegalArgumentException("cannot be drawn: " + kind);
        };
    }

    private static String row(String kind, String who, String body) {
        return "<div class=\"row " + kind + "\"><div class=\"face\">" + who.substring(0, 1)
                + "</div><div class=\"said\">" + "<div class=\"who\">" + Markup.plain(who)
                + "</div><div class=\"bubble\">" + body + "</div></div></div>";
    }

    private static String buttons(JsonNode item) {
        return BlockKit.each(
                item.path("buttons"), label -> "<div class=\"wide\">" + Markup.plain(label.asText()) + "</div>");
    }

    private static String card(JsonNode variables) {
        var body = Stream.of("body", "body2", "body3")
                .map(name -> variables.path(name).asText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean open = variables.path("status").asText().equals("edit");
        return "<div class=\"title\">" + Markup.plain(variables.path("title").asText()) + "</div>"
                + Markup.dingTalk(body)
                + (open && variables.path("hasForm").asText().equals("true") ? form(variables) : "")
                + (open ? pressed(variables) : "")
                + "<div class=\"small\">"
                + Markup.plain(variables.path("footer").asText()) + "</div>";
    }

    private static String pressed(JsonNode variables) {
        var link = variables.path("linkText").asText();
        return (link.isEmpty() ? "" : "<div class=\"wide\">" + Markup.plain(link) + "</div>")
                + "<div class=\"buttons\">"
                + BUTTONS.stream()
                        .filter(name -> !variables.path(name + "Text").asText().isEmpty())
                        .map(name -> "<span class=\"button " + name + "\">"
                                + Markup.plain(variables.path(name + "Text").asText()) + "</span>")
                        .collect(Collectors.joining())
                + "</div>";
    }

    private static String form(JsonNode variables) {
        try {
            return BlockKit.each(
                    MAPPER.readTree(variables.path("form").asText()).path("fields"), DingTalkScreen::field);
        } catch (IOException broken) {
            throw new UncheckedIOException("a form that is no JSON", broken);
        }
    }

    private static String field(JsonNode field) {
        if (field.path("hidden").asBoolean()) {
            return "";
        }
        var value = field.path("defaultValue").asText();
        var shown = BlockKit.each(
                field.path("options"),
                option -> option.path("value").asText().equals(value)
                        ? option.path("text").asText()
                        : "");
        return "<div class=\"input\"><label>" + Markup.plain(field.path("label").asText()) + "</label><div class=\"box "
                + field.path("type").asText().toLowerCase(Locale.ROOT) + "\">"
                + Markup.plain(shown.isBlank() ? value : shown.strip()) + "&nbsp;</div></div>";
    }
}
