package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody did in Slack's interface, as Slack sends it: the parts that several kinds of payload share. */
record Payload(JsonObject root) {
    Actor actor() {
        return new Actor(SlackOut.PLATFORM, tenant(), text("user", "id").orElse(""));
    }

    /** The workspace it was done in; an app of a whole enterprise gets none and takes the person's own. */
    String tenant() {
        return text("team", "id")
                .or(() -> text("user", "team_id"))
                .or(() -> text("enterprise", "id"))
                .orElse("");
    }

    /**
     * What names this act and no other: the same when Slack delivers it again, another when somebody presses again. A trigger is
     * issued for one act; closing a form has none, and a form is closed once. Empty when nothing names it.
     */
    Optional<String> key() {
        var closed = text("type").filter("view_closed"::equals).flatMap(type -> text("view", "id"));
        return text("trigger_id").or(() -> closed).map(act -> text("type").orElse("") + " " + act);
    }

    Doorway doorway() {
        return new Doorway(text("trigger_id"), text("response_url"));
    }

    /** The place of a message; a page or a form is in none, so what is said there goes to the person. */
    Place place() {
        var channel = text("channel", "id").or(() -> text("container", "channel_id"));
        if (channel.isEmpty()) {
            return new Place(SlackOut.PLATFORM, tenant(), actor().user(), Optional.empty(), true);
        }
        var thread = text("container", "thread_ts").or(() -> text("message", "thread_ts"));
        return new Place(SlackOut.PLATFORM, tenant(), channel.get(), thread, isDirect(channel.get()));
    }

    /** The message that was acted on; a private answer is no message that could be edited. */
    Optional<MessageRef> message() {
        if (text("container", "is_ephemeral").filter("true"::equals).isPresent()) {
            return Optional.empty();
        }
        var channel = text("channel", "id").or(() -> text("container", "channel_id"));
        var message = text("container", "message_ts").or(() -> text("message", "ts"));
        return channel.flatMap(where -> message.map(ts -> new MessageRef(SlackOut.PLATFORM, tenant(), where, ts)));
    }

    String form() {
        return text("view", "private_metadata").orElse("");
    }

    FormRef formRef() {
        return new FormRef(SlackOut.PLATFORM, tenant(), text("view", "id").orElse(""), text("view", "hash"));
    }

    boolean isInForm() {
        return text("view", "type").filter("modal"::equals).isPresent();
    }

    FormState state() {
        return FormState.of(JsonTree.object(root, "view"));
    }

    List<JsonObject> actions() {
        var actions = root.get("actions");
        var elements = actions != null && actions.isJsonArray()
                ? actions.getAsJsonArray().asList().stream()
                : Stream.<JsonElement>of();
        return elements.filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    Optional<String> text(String... path) {
        return JsonTree.text(root, path);
    }

    /** Slack's ids of conversations between one person and a bot begin with D. */
    static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }

    /** A payload is nothing for a log. */
    @Override
    public String toString() {
        return "Payload";
    }
}
