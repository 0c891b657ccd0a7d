package io.chatops.starrocks.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what people saw in a room of Slack, as the blocks that went over the wire. Names that are drawn by lot are made the same. */
final class Camera {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> UNSEEN = List.of("private_metadata", "value", "url", "confirm");

    private final ChatRoom room;
    private final ObjectNode screen = MAPPER.createObjectNode().put("chat", "slack");
    private final ArrayNode shown = MAPPER.createArrayNode();

    Camera(ChatRoom room) {
        this.room = room;
        var people = screen.putObject("people");
        for (var person : List.of(room.alice(), room.bob(), room.carol(), room.wang())) {
            people.put(person.id(), person.name());
        }
    }

    /** What somebody typed. */
    Camera line(Person who, String at, String text) {
        shown.addObject()
                .put("kind", "line")
                .put("who", who.name())
                .put("at", at)
                .put("text", text);
        return this;
    }

    /** What somebody did without words. */
    Camera act(Person who, String what) {
        shown.addObject().put("kind", "act").put("text", who.name() + " " + what);
        return this;
    }

    /** Tables need more room. */
    Camera wide() {
        screen.put("wide", true);
        return this;
    }

    /** The newest message with all these words, as it is now. */
    Camera message(String at, String... words) {
        room.awaits(
                "the record of " + Arrays.toString(words), () -> newest(words).isPresent());
        var told = newest(words).orElseThrow();
        var sent = sent(told);
        var item = shown.addObject().put("kind", "message").put("at", at);
        item.put("only", told.name().equals("chat.postEphemeral") || told.name().equals("response_url"));
        item.put("thread", sent.has("thread_ts"));
        item.set("blocks", sent.path("blocks"));
        return this;
    }

    /** The modal as somebody sent it off last, with what they had entered. */
    Camera modal() {
        var payload = room.slack().ledger().of("view_submission").stream()
                .reduce((first, last) -> last)
                .map(exchange -> json(parameters(exchange.requestBody()).getOrDefault("payload", "{}")))
                .orElseThrow();
        var view = MAPPER.createObjectNode();
        for (var name : List.of("title", "submit", "close", "blocks", "state")) {
            view.set(name, payload.path("view").path(name));
        }
        shown.addObject().put("kind", "modal").set("view", view);
        return this;
    }

    /** Compares with what is kept for a picture, or keeps it. */
    void keeps(String name) {
        screen.set("shown", shown);
        strip(screen);
        Golden.matches("pictures/" + name + ".json", even(screen.toPrettyString()));
    }

    /** What differs from one run to the next and says nothing. */
    static String even(String text) {
        return text.replaceAll("op-[0-9a-f]{16}", "op-25002e00f300412b")
                .replaceAll(
                        "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", "6A3D7213-4FB3-36C0-8A41-0B1C2D3E4F50")
                .replaceAll("(\"[A-Za-z]+)\\.[A-Za-z0-9_-]{16}\"", "$1\"")
                .replaceAll("\"b[0-9A-Z]{5}\"", "\"b\"")
                .replaceAll("http://127\\.0\\.0\\.1:\\d+/secret/[A-Za-z0-9_-]+", "https://bot.example.com/secret/...")
                .replaceAll("(?<=defaultValue\\\\\":\\\\\")[0-9a-f]{4}-\\d+", "salt");
    }

    private Optional<Exchange> newest(String... words) {
        return room.slack().ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.FROM_BOT)
                .filter(exchange -> exchange.status() == 200 && sent(exchange).has("blocks"))
                .filter(exchange -> Arrays.stream(words)
                        .allMatch(word -> sent(exchange).toString().contains(word)))
                .reduce((first, last) -> last);
    }

    private static JsonNode sent(Exchange exchange) {
        if (exchange.requestBody().startsWith("{")) {
            return json(exchange.requestBody());
        }
        var sent = MAPPER.createObjectNode();
        parameters(exchange.requestBody())
                .forEach((name, value) -> sent.set(name, name.equals("blocks") ? json(value) : sent.textNode(value)));
        return sent;
    }

    private static Map<String, String> parameters(String form) {
        var parameters = new HashMap<String, String>();
        for (var pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(text, broken);
        }
    }

    /** Takes out what nobody sees, except what was entered. */
    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object && !object.has("selected_option") && !isEntered(object)) {
            object.remove(UNSEEN);
        }
        node.forEach(Camera::strip);
    }

    private static boolean isEntered(ObjectNode object) {
        var type = object.path("type").asText();
        return type.equals("plain_text_input") || type.equals("number_input");
    }
}
