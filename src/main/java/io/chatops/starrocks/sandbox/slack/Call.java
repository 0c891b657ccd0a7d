package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One call of the Web API with its arguments, sent as a form or as JSON. */
record Call(String method, ObjectNode arguments) {
    String text(String name) {
        return Json.text(arguments, name);
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new Refusal(
                        "invalid_arguments", List.of("[ERROR] missing required field: " + name + " [json-pointer:/]")));
    }

    boolean flag(String name) {
        return arguments.path(name).asBoolean(false);
    }

    /** An argument that is JSON in itself: a string of it in a form, the thing itself in a JSON body. */
    Optional<JsonNode> json(String name, String errorIfUnreadable) {
        var given = arguments.path(name);
        if (given.isMissingNode()
                || given.isNull()
                || (given.isTextual() && given.asText().isEmpty())) {
            return Optional.empty();
        }
        if (!given.isTextual()) {
            return Optional.of(given);
        }
        return Optional.of(Json.read(given.asText()).orElseThrow(() -> new Refusal(errorIfUnreadable)));
    }
}
