package io.chatops.starrocks.inquiries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The texts of what the bot sent, by how Slack reads them. */
final class Markup {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Markup() {}

    /** What is read as markup: objects of type mrkdwn, and the text for notifications. */
    static Stream<String> of(Exchange exchange) {
        return bodies(exchange)
                .flatMap(body -> Stream.concat(
                        texts(body, "mrkdwn"),
                        Stream.of(body.path("text")).filter(JsonNode::isTextual).map(JsonNode::asText)));
    }

    /** What is shown as it is. */
    static Stream<String> plain(Exchange exchange) {
        return bodies(exchange).flatMap(body -> texts(body, "plain_text"));
    }

    private static Stream<JsonNode> bodies(Exchange exchange) {
        var body = exchange.requestBody();
        if (body.startsWith("{")) {
            return Stream.of(parsed(body));
        }
        if (!exchange.name().startsWith("chat.")) {
            return Stream.empty();
        }
        return Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .flatMap(pair -> {
                    var value = URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
                    return switch (pair[0]) {
                        case "blocks" -> Stream.<JsonNode>of(parsed(value));
                        case "text" ->
                            Stream.<JsonNode>of(JSON.createObjectNode().put("text", value));
                        default -> Stream.<JsonNode>empty();
                    };
                });
    }

    private static Stream<String> texts(JsonNode node, String type) {
        var own = node.path("type").asText("").equals(type)
                ? Stream.of(node.path("text").asText(""))
                : Stream.<String>empty();
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(child -> texts(child, type)));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }
}
