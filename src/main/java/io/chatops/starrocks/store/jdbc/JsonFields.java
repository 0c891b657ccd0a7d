package io.chatops.starrocks.store.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads and writes the fields of a stored object: what is absent is left out, and a field that nobody asks for is passed over. */
record JsonFields(JsonNode node) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * The object that a stored text holds.
     *
     * @throws Unreadable when it is none
     */
    static JsonFields read(String text) {
        try {
            return new JsonFields(MAPPER.readTree(text));
        } catch (JsonProcessingException odd) {
            throw new Unreadable("it is no JSON");
        }
    }

    static <T> void put(Optional<T> value, Consumer<T> writer) {
        value.ifPresent(writer);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new Unreadable("the field " + name + " is missing"));
    }

    Optional<String> optionalText(String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    long number(String name) {
        return Optional.ofNullable(node.get(name))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .orElseThrow(() -> new Unreadable("the number " + name + " is missing"));
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(Instant::parse);
    }

    JsonFields part(String name) {
        return optionalPart(name).orElseThrow(() -> new Unreadable("the part " + name + " is missing"));
    }

    Optional<JsonFields> optionalPart(String name) {
        return Optional.ofNullable(node.get(name)).filter(JsonNode::isObject).map(JsonFields::new);
    }

    Stream<JsonFields> parts(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).map(JsonFields::new);
    }

    Stream<String> texts(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).map(JsonNode::asText);
    }

    /** What is stored is not what this version can read. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
