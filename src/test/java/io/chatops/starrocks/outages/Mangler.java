package io.chatops.starrocks.outages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of a good body what a hostile or broken sender might send. The same seed makes the same. */
final class Mangler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    Mangler(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Cut somewhere before its end: never whole. */
    String cut(String body) {
        return body.substring(0, below(body.length() - 1));
    }

    /** Bytes that are no text, and seldom anything else. */
    byte[] noise() {
        var bytes = new byte[1 + below(2_000)];
        random.nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        return bytes;
    }

    /** Good text in which some bytes are no UTF-8. */
    byte[] spoilt(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int times = 0; times < 3; times++) {
            bytes[below(bytes.length)] = (byte) (0x80 + below(0x80));
        }
        return bytes;
    }

    /** Nested deeper than any parser should follow. */
    String deep() {
        int depth = 1_000 + below(20_000);
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth / 4) + "1" + "}".repeat(depth / 4);
    }

    /** JSON in which one value is of another type, gone, or very large. */
    String other(String json) {
        try {
            var tree = JSON.readTree(json);
            var objects = new ArrayList<ObjectNode>();
            collect(tree, objects);
            var object = oneOf(objects);
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                change(object, oneOf(names));
            }
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("not JSON to begin with", wrong);
        }
    }

    private void change(ObjectNode object, String name) {
        switch (below(9)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, NODES.nullNode());
            case 2 -> object.set(name, NODES.numberNode(random.nextLong()));
            case 3 -> object.set(name, NODES.booleanNode(true));
            case 4 -> object.set(name, NODES.arrayNode().add(1).add("x").addNull());
            case 5 -> object.set(name, NODES.objectNode().put("type", "x"));
            case 6 -> object.set(name, NODES.textNode("x".repeat(100_000)));
            case 7 ->
                object.set(
                        name, NODES.textNode("\u0000\u202E<!channel> ${jndi:ldap://x} '; DROP TABLE audit; -- %s%n"));
            default -> object.set(name, NODES.textNode(""));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }
}
