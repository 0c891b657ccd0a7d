package io.chatops.starrocks.web;

import io.chatops.starrocks.secret.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser sends of the form. Read here and not by the server's own parser, whose errors quote what they could not read.
 *
 * @param token what shows that the form is one of ours; empty when there was none
 * @param password what was typed
 * @param generate whether a password is to be made instead
 */
record EntryForm(Secret token, Secret password, boolean generate) {
    /** A form of ours has some 200 bytes; a password of 30 characters is at most 90 of them. */
    static final int LARGEST = 4 * 1024;

    private static final Pattern BETWEEN_FIELDS = Pattern.compile("&");

    /** Reads a request's body; empty when it is larger than any form of ours. */
    static Optional<EntryForm> read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        var sent = isForm(request) ? new String(body, StandardCharsets.UTF_8) : "";
        return Optional.of(new EntryForm(
                field(sent, "token"),
                field(sent, "password"),
                field(sent, "action").equals(Secret.of("generate"))));
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    /** The first field of a name; one that cannot be read is as empty as one that is not there. */
    private static Secret field(String body, String name) {
        return Secret.of(BETWEEN_FIELDS
                .splitAsStream(body)
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .orElse(""));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            // not handed on: its message quotes the value
            return "";
        }
    }
}
