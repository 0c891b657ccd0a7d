package io.chatops.starrocks.sandbox.slack;

import java.util.List;

/** One message as a person reads it; {@code onlyForThem} is Slack's "Only visible to you". */
public record SeenMessage(String author, String text, List<String> buttons, boolean onlyForThem, boolean inThread) {
    public SeenMessage {
        buttons = List.copyOf(buttons);
    }

    static SeenMessage of(Message message, Desk desk) {
        return new SeenMessage(
                desk.state().nameOf(message.author()),
                String.join("\n", desk.showing().message(message)),
                Blocks.buttons(message.blocks()).map(Blocks.Pressable::label).toList(),
                message.isEphemeral(),
                message.thread().isPresent());
    }
}
