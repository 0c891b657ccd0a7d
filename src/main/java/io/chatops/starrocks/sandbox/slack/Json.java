package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes the JSON of the wire. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Empty when the text is no JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    static Optional<ObjectNode> readObject(String text) {
        return read(text).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    /** The words of a text object such as a label, a title or an option's text. */
    static String words(JsonNode node, String field) {
        return node.path(field).path("text").asText("");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static ArrayNode arrayOf(JsonNode node) {
        return node instanceof ArrayNode array ? array : array();
    }
}
