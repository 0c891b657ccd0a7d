package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads the members of an order's JSON body, each in the one type that the interface gives it. */
record OrderForm(JsonNode body) {
    static OrderForm of(CloudRequest request) {
        return request.json()
                .filter(JsonNode::isObject)
                .map(OrderForm::new)
                .orElseThrow(() -> Refusal.gateway(400, "InvalidJSON.NotFound", "The body is not a JSON object."));
    }

    /**
     * A text that must be there.
     *
     * @throws Refusal of the gateway when it is not
     */
    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.missing(name));
    }

    /** A text that must be there and one of these. */
    String oneOf(String name, List<String> accepted) {
        var value = required(name);
        if (!accepted.contains(value)) {
            throw Refusal.invalid(name + " must be one of " + String.join(", ", accepted));
        }
        return value;
    }

    /** A text; empty when it is not there or has no content. */
    Optional<String> text(String name) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Refusal.invalid(name + " must be a string");
        }
        return Optional.of(value.asText()).filter(text -> !text.isEmpty());
    }

    /** A whole number; empty when it is not there. */
    Optional<Integer> number(String name) {
        var value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt()) {
            throw Refusal.invalid(name + " must be an integer");
        }
        return Optional.of(value.asInt());
    }

    /** The objects of a list; none when it is not there. */
    List<OrderForm> list(String name) {
        var value = body.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw Refusal.invalid(name + " must be a list");
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(OrderForm::new)
                .toList();
    }

    /** The tags in their order; at most 20, and no key twice, as everywhere in this cloud. */
    Map<String, String> tags() {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : list("Tags")) {
            if (tags.put(tag.required("Key"), tag.text("Value").orElse("")) != null) {
                throw Refusal.invalid("Tags name a key twice");
            }
        }
        if (tags.size() > 20) {
            throw Refusal.invalid("Tags are more than 20");
        }
        return tags;
    }
}
