package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A part of a channel, or a modal, in HTML. */
final class SlackScreen {
    private final JsonNode screen;

    SlackScreen(JsonNode screen) {
        this.screen = screen;
    }

    String html() {
        return BlockKit.each(screen.path("shown"), this::shown);
    }

    private String shown(JsonNode item) {
        var kind = item.path("kind").asText();
        return switch (kind) {
            case "line" -> line(item);
            case "act" -> "<div class=\"act\">" + Markup.plain(item.path("text").asText()) + "</div>";
            case "message" -> message(item);
            case "modal" -> modal(item.path("view"));
            default -> throw new IllegalArgumentException("cannot be drawn: " + kind);
        };
    }

    private static String line(JsonNode item) {
        var who = item.path("who").asText();
        return row(
                "",
                who,
                "",
                item,
                "<div class=\"section\">" + Markup.plain(item.path("text").asText()) + "</div>");
    }

    private String message(JsonNode item) {
        var body = kit(item.path("none")).blocks(item.path("blocks"));
        var only = item.path("only").asBoolean() ? "<div class=\"only\">Only visible to you</div>" : "";
        var place = item.path("thread").asBoolean() ? " reply" : "";
        return row("bot" + place, "starrocks", "<span class=\"app\">APP</span>", item, only + body);
    }

    private static String row(String kind, String who, String badge, JsonNode item, String body) {
        return "<div class=\"row " + kind + "\"><div class=\"face " + who + "\">"
                + who.substring(0, 1).toUpperCase(Locale.ROOT)
                + "</div><div class=\"said\"><div class=\"who\"><b>" + Markup.plain(who) + "</b>" + badge
                + "<span class=\"at\">" + item.path("at").asText() + "</span></div>" + body + "</div></div>";
    }

    private String modal(JsonNode view) {
        var submit = view.path("submit").path("text").asText();
        return "<div class=\"modal\"><div class=\"title\">" + words(view, "title") + "<span>×</span></div>"
                + "<div class=\"body\">"
                + kit(view.path("state").path("values")).blocks(view.path("blocks")) + "</div>"
                + "<div class=\"foot\"><span class=\"button\">" + words(view, "close") + "</span>"
                + (submit.isEmpty() ? "" : "<span class=\"button primary\">" + Markup.plain(submit) + "</span>")
                + "</div></div>";
    }

    private BlockKit kit(JsonNode entered) {
        return new BlockKit(screen.path("people"), entered);
    }

    private static String words(JsonNode view, String name) {
        return Markup.plain(view.path(name).path("text").asText());
    }
}
