package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.List;
import java.util.Optional;

/** Puts messages where people see them, edits them and takes them away; called under the workspace's lock. */
final class Postbox {
    private final State state;
    private final Showing showing;

    Postbox(State state) {
        this.state = state;
        this.showing = new Showing(state.directory());
    }

    Message post(Messages.Place place, String author, Optional<String> onlyFor, String text, ArrayNode blocks) {
        var message = state.messages().add(place, author, onlyFor, text, blocks);
        tell(Happening.Kind.POSTED, message);
        return message;
    }

    Message post(Messages.Place place, Optional<String> onlyFor, MessageRules.Content content) {
        return post(place, state.directory().bot().id(), onlyFor, content.text(), content.blocks());
    }

    Optional<Message> edit(Message message, String text, ArrayNode blocks) {
        var edited = state.messages().replace(message, text, blocks);
        edited.ifPresent(shown -> tell(Happening.Kind.EDITED, shown));
        return edited;
    }

    void delete(Message message) {
        if (state.messages().remove(message)) {
            tell(Happening.Kind.DELETED, message);
        }
    }

    /** Slackbot's word to one person: what did not work. */
    void fail(String account, Messages.Place place, String text) {
        var message = state.messages().add(place, Account.SLACKBOT, Optional.of(account), text, Json.array());
        tell(Happening.Kind.FAILED, message);
    }

    private void tell(Happening.Kind kind, Message message) {
        var onlyFor = message.onlyFor().map(state::nameOf).orElse("");
        var thread = message.thread().isPresent() ? "thread" : "";
        List<String> lines = kind == Happening.Kind.DELETED ? List.of() : showing.message(message);
        state.happenings()
                .add(kind, state.nameOf(message.author()), showing.place(message.channel()), onlyFor, thread, lines);
    }
}
