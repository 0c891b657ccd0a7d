package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Shows what came back from a slash command: nothing, text for the person, a message, or Slack's own error. */
final class CommandAnswer {
    private final Desk desk;
    private final Tab tab;
    private final Messages.Place place;
    private final String typed;

    CommandAnswer(Desk desk, Tab tab, Conversation conversation, String typed) {
        this.desk = desk;
        this.tab = tab;
        this.place = Messages.Place.top(conversation.id());
        this.typed = typed;
    }

    /** Called under the workspace's lock. */
    void show(Acknowledgement answer) {
        if (answer.problem().isPresent()) {
            fail(answer.problem().get());
            return;
        }
        if (answer.body().isEmpty()) {
            return;
        }
        var message = Json.readObject(answer.body());
        if (message.isPresent()) {
            message(message.get());
        } else {
            var bot = desk.state().directory().bot().id();
            desk.postbox().post(place, bot, Optional.of(tab.account()), answer.body(), Json.array());
        }
    }

    private void message(ObjectNode message) {
        try {
            desk.answers().toCommand(message, tab.account(), place, typed);
        } catch (Refusal refusal) {
            desk.state().ledger().mistake("slash_command: " + refusal.summary());
            fail(refusal.error());
        }
    }

    private void fail(String error) {
        var command = Typing.split(typed).command();
        desk.postbox().fail(tab.account(), place, command + " failed with the error \"" + error + "\"");
    }
}
