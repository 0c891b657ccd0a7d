package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads answers without trusting their types: the interface writes numbers and truth values as text here and there. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The object in these bytes; empty when they are no JSON object. */
    static Optional<JsonNode> object(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The object in a text; empty when it is no JSON object. */
    static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Maps and lists as JSON text, in their order. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, texts and numbers are always JSON");
        }
    }

    /** The member, or a node that has nothing in it. */
    static JsonNode at(JsonNode node, String name) {
        var found = node.get(name);
        return found == null || found.isNull() ? MissingNode.getInstance() : found;
    }

    /** A text that is not blank; numbers and truth values count as their text. */
    static Optional<String> text(JsonNode node, String name) {
        var found = at(node, name);
        return found.isValueNode()
                ? Optional.of(found.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A text, empty where there is none. */
    static String plain(JsonNode node, String name) {
        return text(node, name).orElse("");
    }

    /** A whole number, 0 where there is none. */
    static int number(JsonNode node, String name) {
        return at(node, name).asInt(0);
    }

    /** Whether something is true; false where nothing is said. */
    static boolean truth(JsonNode node, String name) {
        return "true".equalsIgnoreCase(plain(node, name));
    }

    /** A time in milliseconds since 1970; 0 means none. */
    static Optional<Instant> instant(JsonNode node, String name) {
        long millis = at(node, name).asLong(0);
        return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }

    /** The members of a list, none where it is missing. */
    static Stream<JsonNode> items(JsonNode node, String name) {
        var found = at(node, name);
        return found.isArray() ? StreamSupport.stream(found.spliterator(), false) : Stream.empty();
    }

    /** The texts of a list. */
    static List<String> texts(JsonNode node, String name) {
        return items(node, name)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** What can be made of the members of a list; members of which nothing can be made are left out. */
    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, Optional<T>> make) {
        return items(node, name).map(make).flatMap(Optional::stream).toList();
    }
}
