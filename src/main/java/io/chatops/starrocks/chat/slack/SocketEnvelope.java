package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.response.Response;
import java.util.Optional;

/**
 * What comes over the connection: a delivery in its wrapping, which wants an acknowledgement, or a word of Slack's own, which has no
 * id. Source: Slack, "Using Socket Mode".
 *
 * @param id names the delivery; empty for a word of Slack's own
 * @param answered whether the acknowledgement may carry an answer
 * @param reason why Slack asks to disconnect
 */
record SocketEnvelope(String id, String type, boolean answered, String reason, JsonObject payload) {
    /** Empty for what is no object in JSON. */
    static Optional<SocketEnvelope> read(String text) {
        try {
            var root = JsonParser.parseString(text);
            return root.isJsonObject() ? Optional.of(of(root.getAsJsonObject())) : Optional.empty();
        } catch (JsonParseException | StackOverflowError unreadable) {
            return Optional.empty();
        }
    }

    private static SocketEnvelope of(JsonObject root) {
        return new SocketEnvelope(
                JsonTree.text(root, "envelope_id").orElse(""),
                word(root, "type"),
                JsonTree.text(root, "accepts_response_payload")
                        .filter("true"::equals)
                        .isPresent(),
                word(root, "reason"),
                JsonTree.object(root, "payload"));
    }

    /** These are logged, so nothing but a word passes. */
    private static String word(JsonObject root, String name) {
        return JsonTree.text(root, name)
                .filter(text -> text.matches("[a-z0-9_]{1,60}"))
                .orElse("?");
    }

    /** The acknowledgement with this answer, or without where Slack takes none. */
    String acknowledged(Response answer) {
        var plain = "{\"envelope_id\":" + new JsonPrimitive(id);
        var body = answer.getBody();
        boolean carries = answered
                && body != null
                && !body.isEmpty()
                && String.valueOf(answer.getContentType()).startsWith("application/json");
        return carries ? plain + ",\"payload\":" + body + "}" : plain + "}";
    }

    /** An envelope is nothing for a log. */
    @Override
    public String toString() {
        return "envelope type=" + type;
    }
}
