package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.stage.Transcript;
import io.chatops.starrocks.sandbox.stage.TranscriptStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest extends SlackRoom {
    @Test
    void tellsWhoSeesWhatWhereAndForWhom() {
        List<String> told = new ArrayList<>();
        var transcript = new Transcript(TranscriptStyle.PLAIN);
        workspace.follow(happening -> told.addAll(transcript.lines(happening)));
        opensOnCommand(modal("Step 1", textInput("name", "Name")));

        alice.types("ops", "/starrocks create");
        alice.modal().fill("Name", "orders").submits();
        bot.call("chat.postEphemeral", Map.of("channel", ops, "user", alice.id(), "text", "thanks"));

        assertThat(told)
                .containsSubsequence(
                        "alice (#ops) types /starrocks create",
                        "alice sees",
                        "│ Name: ____",
                        "│ [Cancel] [Next]",
                        "alice (Step 1) fills in Name: orders",
                        "alice (Step 1) presses [Next]",
                        "alice sees the modal Step 1 close",
                        "starrocks (#ops) only visible to alice:",
                        "  thanks");
        assertThat(transcript.lines(workspace.happenings())).isEqualTo(told);
    }

    @Test
    void aStyleSetsPartsOff() {
        var style = new TranscriptStyle() {
            @Override
            public String person(String name) {
                return "{" + name + "}";
            }

            @Override
            public String buttons(String line) {
                return "(" + line + ")";
            }
        };
        var blocks = "[" + actions(button("Create", "go")) + "]";
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", blocks));

        assertThat(new Transcript(style).lines(workspace.happenings()))
                .containsExactly("{starrocks} (#ops):", "  ([Create])");
    }
}
