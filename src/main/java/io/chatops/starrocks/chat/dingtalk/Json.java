package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads and writes JSON that a stranger may have shaped. */
final class Json {
    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

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

    /** The text or number at the end of a path; empty when something else stands there, or nothing. */
    static Optional<String> text(JsonNode root, String... path) {
        var here = root;
        for (var name : path) {
            here = here.path(name);
        }
        return here.isValueNode() && !here.isNull()
                ? Optional.of(here.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
