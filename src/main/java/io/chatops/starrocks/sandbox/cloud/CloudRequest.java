package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it came over the wire.
 *
 * @param path as sent, not decoded
 * @param query decoded
 * @param form decoded parameters of a form body; empty for any other body
 * @param headers by lower-case name
 * @param body as UTF-8 text
 */
record CloudRequest(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> form,
        Map<String, String> headers,
        String body) {
    CloudRequest {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Query and form parameters together, as RPC operations read and sign them. */
    Map<String, String> parameters() {
        var all = new HashMap<>(query);
        all.putAll(form);
        return all;
    }

    /** A parameter with content; empty when it was not sent or has no value. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A parameter that is a whole number; empty when it was not sent.
     *
     * @throws Refusal when it is no number
     */
    Optional<Long> number(String name) {
        return parameter(name).map(text -> {
            if (!text.matches("-?[0-9]{1,18}")) {
                throw Refusal.gateway(400, "InvalidParameter", "The specified parameter " + name + " is not valid.");
            }
            return Long.parseLong(text);
        });
    }

    Optional<JsonNode> json() {
        return form.isEmpty() ? Json.parse(body) : Optional.empty();
    }
}
