package io.chatops.starrocks.sandbox.slack;

import java.util.List;
import java.util.Optional;

/** Finds where the bot may write: a channel it is in, or the direct message with a person. */
final class Destinations {
    private final State state;

    Destinations(State state) {
        this.state = state;
    }

    /** Also takes a user's id, which stands for the direct message with them. */
    Conversation toPost(Call call) {
        var channel = call.required("channel");
        if (state.directory().account(channel).isPresent()) {
            return state.directory().directMessage(channel);
        }
        return existing(channel);
    }

    Conversation existing(String channel) {
        var bot = state.directory().bot().id();
        var found = state.directory().conversation(channel).orElseThrow(() -> new Refusal("channel_not_found"));
        if (!found.has(bot)) {
            throw new Refusal(found.kind() == Conversation.Kind.PUBLIC ? "not_in_channel" : "channel_not_found");
        }
        if (found.archived()) {
            throw new Refusal("is_archived");
        }
        return found;
    }

    Messages.Place place(Call call, Conversation conversation) {
        var thread = call.optional("thread_ts");
        thread.ifPresent(ts -> root(conversation, ts));
        return new Messages.Place(conversation.id(), thread);
    }

    private void root(Conversation conversation, String ts) {
        Optional<Message> root = state.messages().find(conversation.id(), ts);
        if (root.isEmpty()) {
            throw new Refusal("invalid_arguments", List.of("[ERROR] no such message [json-pointer:/thread_ts]"));
        }
    }
}
