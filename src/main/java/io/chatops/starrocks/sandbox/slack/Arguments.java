package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the arguments of a call from a form or from JSON. */
final class Arguments {
    private Arguments() {}

    /** Empty when the body says it is JSON and is not. */
    static Optional<ObjectNode> read(String contentType, String body) {
        if (contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return Json.readObject(body);
        }
        return Optional.of(form(body));
    }

    private static ObjectNode form(String body) {
        var arguments = Json.object();
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return arguments;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
