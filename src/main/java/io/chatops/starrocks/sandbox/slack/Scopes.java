package io.chatops.starrocks.sandbox.slack;

import java.util.List;
import java.util.Optional;

/** Which scope a method needs, and how Slack says that it is missing. */
final class Scopes {
    private Scopes() {}

    static Optional<String> neededFor(String method) {
        return switch (method) {
            case "chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete" -> Optional.of("chat:write");
            case "users.info" -> Optional.of("users:read");
            case "usergroups.users.list" -> Optional.of("usergroups:read");
            case "conversations.info", "conversations.members" -> Optional.of("channels:read");
            case "files.getUploadURLExternal", "files.completeUploadExternal" -> Optional.of("files:write");
            default -> Optional.empty();
        };
    }

    static Reply missing(String needed, List<String> provided) {
        var answer = Json.object().put("ok", false).put("error", "missing_scope");
        answer.put("needed", needed).put("provided", String.join(",", provided));
        return Reply.json(200, answer).with("X-OAuth-Scopes", String.join(",", provided));
    }
}
