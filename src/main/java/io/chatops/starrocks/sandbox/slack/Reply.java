package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.HttpReply;
import java.util.HashMap;
import java.util.Map;

/** An HTTP answer of the simulated Slack. */
record Reply(int status, String contentType, String body, Map<String, String> headers) implements HttpReply {
    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json; charset=utf-8", body.toString(), Map.of());
    }

    static Reply text(int status, String body) {
        return new Reply(status, "text/plain; charset=utf-8", body, Map.of());
    }

    Reply with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, Map.copyOf(more));
    }

    static Reply rateLimited(int seconds) {
        var body = Json.object().put("ok", false).put("error", "ratelimited");
        return new Reply(429, "application/json; charset=utf-8", body.toString(), Map.of("Retry-After", "" + seconds));
    }
}
