package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the official SDK sent for a call, from {@code src/test/resources/wire}. */
record Capture(String method, String path, Map<String, String> query, JsonNode body, JsonNode headers) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Capture of(String name) throws IOException {
        try (var file = Capture.class.getResourceAsStream("/wire/" + name + ".json")) {
            var wire = JSON.readTree(file).get("wire").get(0);
            var query = new LinkedHashMap<String, String>();
            wire.get("query")
                    .properties()
                    .forEach(entry -> query.put(entry.getKey(), entry.getValue().asText()));
            return new Capture(
                    wire.get("method").asText(),
                    wire.get("path").asText(),
                    query,
                    wire.get("body"),
                    wire.get("headers"));
        }
    }

    String header(String name) {
        return headers.get(name).asText();
    }
}
