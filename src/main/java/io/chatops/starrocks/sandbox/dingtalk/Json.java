package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes the JSON of the wire. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object that stands in this text; empty when something else does. */
    static Optional<ObjectNode> readObject(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text))
                    .filter(JsonNode::isObject)
                    .map(ObjectNode.class::cast);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText).toList();
    }

    /** The texts of an object by their names, in the order of the names; what is no text is written as JSON. */
    static Map<String, String> map(JsonNode object) {
        var map = new TreeMap<String, String>();
        object.properties()
                .forEach(entry -> map.put(
                        entry.getKey(),
                        entry.getValue().isTextual()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return map;
    }
}
