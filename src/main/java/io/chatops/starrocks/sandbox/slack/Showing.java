package io.chatops.starrocks.sandbox.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands on the screen: messages and views as lines of text. */
final class Showing {
    private final Directory directory;
    private final Mrkdwn mrkdwn;

    Showing(Directory directory) {
        this.directory = directory;
        this.mrkdwn = new Mrkdwn(directory);
    }

    List<String> message(Message message) {
        if (message.blocks().isEmpty()) {
            return Stream.of(mrkdwn.read(message.text()).split("\n", -1)).toList();
        }
        var untouched = new Entries();
        return new BlockText(mrkdwn, untouched::texts).lines(message.blocks());
    }

    /** The body of a view with what was entered and the errors under their fields. */
    List<String> body(View view) {
        var text = new BlockText(mrkdwn, view.entries()::texts);
        List<String> lines = new ArrayList<>();
        var trouble = view.errors().get("");
        if (trouble != null) {
            lines.add("! " + trouble);
        }
        Json.each(view.blocks()).forEach(block -> {
            lines.addAll(text.block(block));
            var error = view.errors().get(Json.text(block, "block_id"));
            if (error != null) {
                lines.add("  ! " + error);
            }
        });
        return lines;
    }

    /** The buttons at the foot of a modal. */
    List<String> foot(View view) {
        var close = Json.words(view.definition(), "close");
        return Stream.of(close.isEmpty() ? "Cancel" : close, Json.words(view.definition(), "submit"))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    String place(String channel) {
        return directory.conversation(channel).map(Conversation::shownName).orElse(channel);
    }
}
