package io.chatops.starrocks.chat.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;

/**
 * Reads JSON out of bytes into a tree of Gson's. Jackson does the reading, since Gson reads characters alone and takes twice the time.
 */
final class PayloadReader {
    /** Slack's deepest payload, a table of rich text in a message, is a fifth as deep. */
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private PayloadReader() {}

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException when it is none, is followed by something, or is too deep; quotes nothing
     */
    static JsonObject object(byte[] json) {
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            if (element(parser) instanceof JsonObject object && parser.nextToken() == null) {
                return object;
            }
        } catch (IOException | RuntimeException malformed) {
            // its message quotes what a stranger wrote
        }
        throw new IllegalArgumentException("not one JSON object");
    }

    private static JsonElement element(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("it ends too early");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonPrimitive(parser.getText());
            case VALUE_NUMBER_INT -> new JsonPrimitive(parser.getNumberValue());
            case VALUE_NUMBER_FLOAT -> new JsonPrimitive(parser.getDecimalValue());
            case VALUE_TRUE -> new JsonPrimitive(true);
            case VALUE_FALSE -> new JsonPrimitive(false);
            default -> JsonNull.INSTANCE;
        };
    }

    private static JsonObject members(JsonParser parser) throws IOException {
        var object = new JsonObject();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            object.add(name, element(parser));
        }
        return object;
    }

    private static JsonArray items(JsonParser parser) throws IOException {
        var array = new JsonArray();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(element(parser));
        }
        return array;
    }
}
