package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** chat.*: messages of the bot. */
final class ChatMethods {
    private final State state;
    private final Postbox postbox;
    private final Destinations destinations;

    ChatMethods(State state) {
        this.state = state;
        this.postbox = new Postbox(state);
        this.destinations = new Destinations(state);
    }

    Map<String, Function<Call, ObjectNode>> all() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.postEphemeral", this::postEphemeral,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Call call) {
        var conversation = destinations.toPost(call);
        var content = MessageRules.check(call, MessageRules.POSTED);
        var message = postbox.post(destinations.place(call, conversation), Optional.empty(), content);
        return answer(message);
    }

    private ObjectNode postEphemeral(Call call) {
        var account = call.required("user");
        var conversation = destinations.toPost(call);
        if (!conversation.has(account)) {
            throw new Refusal("user_not_in_channel");
        }
        var content = MessageRules.check(call, MessageRules.POSTED);
        var place = destinations.place(call, conversation);
        var ts = shown(place)
                ? postbox.post(place, Optional.of(account), content).ts()
                : state.messages().nextTs();
        return Json.object().put("message_ts", ts);
    }

    /** "Ephemeral messages in threads are only shown if there is already an active thread": else Slack takes them, and nobody sees them. */
    private boolean shown(Messages.Place place) {
        return place.thread().isEmpty() || state.messages().hasReplies(place);
    }

    private ObjectNode update(Call call) {
        var message = own(call, "cant_update_message");
        var content = MessageRules.check(call, MessageRules.UPDATED);
        var shown = postbox.edit(message, content.text(), content.blocks()).orElse(message);
        return answer(shown).put("text", content.text());
    }

    private ObjectNode delete(Call call) {
        var message = own(call, "cant_delete_message");
        postbox.delete(message);
        return Json.object().put("channel", message.channel()).put("ts", message.ts());
    }

    private ObjectNode permalink(Call call) {
        var message = lasting(call.required("channel"), call.required("message_ts"));
        var link = "https://" + State.TEAM_DOMAIN + ".slack.com/archives/" + message.channel() + "/p"
                + message.ts().replace(".", "");
        return Json.object().put("channel", message.channel()).put("permalink", link);
    }

    private Message own(Call call, String otherwise) {
        var conversation = destinations.existing(call.required("channel"));
        var message = lasting(conversation.id(), call.required("ts"));
        if (!message.author().equals(state.directory().bot().id())) {
            throw new Refusal(otherwise);
        }
        return message;
    }

    /** An ephemeral message is not there for the Web API. */
    private Message lasting(String channel, String ts) {
        return state.messages()
                .find(channel, ts)
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new Refusal("message_not_found"));
    }

    private ObjectNode answer(Message message) {
        var answer = Json.object().put("channel", message.channel()).put("ts", message.ts());
        answer.set("message", message.json(state.directory()));
        return answer;
    }
}
