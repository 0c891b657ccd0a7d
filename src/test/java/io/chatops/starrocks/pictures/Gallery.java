package io.chatops.starrocks.pictures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every picture as one page of HTML that needs nothing else, made from what is kept under golden/pictures. */
final class Gallery {
    private static final Path KEPT = Path.of("src/test/resources/golden/pictures");
    private static final Path STYLES = Path.of("src/test/resources/pictures");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Gallery() {}

    /** The pages by the names of their pictures. */
    static Map<String, String> pages() throws IOException {
        var pages = new TreeMap<String, String>();
        try (var files = Files.list(KEPT)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                pages.put(
                        name.substring(0, name.lastIndexOf('.')),
                        name.endsWith(".html")
                                ? Files.readString(file)
                                : page(MAPPER.readTree(Files.readString(file))));
            }
        }
        pages.put("overview", beside("wizard-architecture", "card-running"));
        return pages;
    }

    private static String page(JsonNode screen) throws IOException {
        var chat = screen.path("chat").asText();
        return framed(
                chat,
                "<main class=\"" + chat + (screen.path("wide").asBoolean() ? " wide" : "") + "\">" + drawn(screen)
                        + "</main>");
    }

    /** Two screens of Slack in one picture. */
    private static String beside(String left, String right) throws IOException {
        return framed(
                "slack",
                "<main class=\"beside\"><div class=\"slack\">" + drawn(kept(left)) + "</div><div class=\"slack\">"
                        + drawn(kept(right)) + "</div></main>");
    }

    private static JsonNode kept(String name) throws IOException {
        return MAPPER.readTree(Files.readString(KEPT.resolve(name + ".json")));
    }

    private static String drawn(JsonNode screen) {
        return screen.path("chat").asText().equals("slack")
                ? new SlackScreen(screen).html()
                : new DingTalkScreen(screen).html();
    }

    private static String framed(String chat, String body) throws IOException {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><style>\n"
                + Files.readString(STYLES.resolve("both.css")) + Files.readString(STYLES.resolve(chat + ".css"))
                + "</style></head><body>" + body + "</body></html>\n";
    }
}
