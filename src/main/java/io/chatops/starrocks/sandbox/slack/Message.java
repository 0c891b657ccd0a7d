package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;

/** A message as it stands now; an edit makes a new one, so an old copy stays what a stale screen shows. */
record Message(
        String ts,
        String channel,
        String author,
        Optional<String> thread,
        Optional<String> onlyFor,
        String text,
        ArrayNode blocks) {

    Message showing(String newText, ArrayNode newBlocks) {
        return new Message(ts, channel, author, thread, onlyFor, newText, newBlocks);
    }

    boolean isEphemeral() {
        return onlyFor.isPresent();
    }

    boolean visibleTo(String account) {
        return onlyFor.map(account::equals).orElse(true);
    }

    JsonNode json(Directory directory) {
        var json = Json.object()
                .put("type", "message")
                .put("user", author)
                .put("ts", ts)
                .put("text", text);
        json.put("team", directory.teamId());
        if (author.equals(directory.bot().id())) {
            json.put("bot_id", State.BOT_ID).put("app_id", State.APP_ID);
        }
        thread.ifPresent(parent -> json.put("thread_ts", parent));
        if (!blocks.isEmpty()) {
            json.set("blocks", blocks.deepCopy());
        }
        return json;
    }
}
