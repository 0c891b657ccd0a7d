package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonParser;
import com.slack.api.app_backend.util.JsonPayloadExtractor;
import java.util.Set;

/** Whether Bolt will know what a body is. It writes one that it does not know to the log as a whole, so such a one stays out. */
final class BodyKind {
    private static final Set<String> TYPES = Set.of(
            "block_actions",
            "block_suggestion",
            "shortcut",
            "message_action",
            "event_callback",
            "url_verification",
            "view_submission",
            "view_closed");

    private BodyKind() {}

    static boolean isReadable(String body) {
        try {
            var json = new JsonPayloadExtractor().extractIfExists(body);
            if (json == null) {
                return isForm(body);
            }
            var root = JsonParser.parseString(json);
            return root.isJsonObject()
                    && JsonTree.text(root.getAsJsonObject(), "type")
                            .filter(TYPES::contains)
                            .isPresent();
        } catch (RuntimeException malformed) {
            // Bolt's extractor casts what it has not looked at, so junk ends in any of several exceptions
            return false;
        }
    }

    private static boolean isForm(String body) {
        return ("&" + body).contains("&command=") || ("&" + body).contains("&ssl_check=1");
    }
}
