package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and writes the JSON of the wire. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode list(Stream<? extends JsonNode> items) {
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    static ArrayNode texts(Collection<String> items) {
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    static ArrayNode numbers(Collection<Integer> items) {
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(list::add);
        return list;
    }

    /** The value that a text holds; empty when the text is blank or no JSON. */
    static Optional<JsonNode> parse(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
