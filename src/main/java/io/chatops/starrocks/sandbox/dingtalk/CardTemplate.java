package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The one template that is published, as docs/dingtalk.md has an operator build it: the variables that it knows, and what the platform
 * takes for one. Source: "create and deliver cards" of the open platform, which documents a kilobyte for a value.
 */
final class CardTemplate {
    static final int MOST_VALUE_BYTES = 1024;
    private static final int MOST_NAME_BYTES = 100;
    private static final Set<String> VARIABLES = Set.of(
            "title",
            "body",
            "body2",
            "body3",
            "footer",
            "form",
            "hasForm",
            "status",
            "primaryText",
            "secondaryText",
            "backText",
            "cancelText",
            "linkText",
            "linkUrl",
            "nonce",
            "confirmText");

    private CardTemplate() {}

    /** Refuses data of a creation, an update or an answer that the template could not show. */
    static void check(JsonNode data) {
        values(data.path("cardData"));
        data.path("privateData").properties().forEach(entry -> values(entry.getValue()));
        values(data.path("userPrivateData"));
    }

    private static void values(JsonNode part) {
        part.path("cardParamMap").properties().forEach(entry -> value(entry.getKey(), entry.getValue()));
    }

    private static void value(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw new Refusal(400, "param.cardParamMap.valueNotString");
        }
        if (bytes(name) > MOST_NAME_BYTES || !VARIABLES.contains(name)) {
            throw new Refusal(400, "param.cardParamMap.unknown");
        }
        if (bytes(value.asText()) > MOST_VALUE_BYTES) {
            throw new Refusal(400, "param.cardParamMap.tooLong");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
