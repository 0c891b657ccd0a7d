package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.events.payload.AppHomeOpenedPayload;
import com.slack.api.app_backend.events.payload.AppMentionPayload;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.MessagePayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Slack's own classes read every delivery; what they do not find would be missing for the bot too. */
class PayloadShapesTest extends SlackRoom {
    @Test
    void aPressOnAMessageIsRead() {
        var blocks = "[" + section("Summary") + "," + actions(button("Create", "go")) + "]";
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "Summary", "blocks", blocks));

        alice.presses("ops", "Create");

        var press = read(BlockActionPayload.class);
        assertThat(press.getActions()).singleElement().satisfies(action -> {
            assertThat(action.getType()).isEqualTo("button");
            assertThat(action.getText().getText()).isEqualTo("Create");
            assertThat(action.getActionTs()).isNotEmpty();
        });
        assertThat(press.getContainer().getChannelId()).isEqualTo(ops);
        assertThat(press.getMessage().getBlocks()).hasSize(2);
        assertThat(press.getUser().getTeamId()).isEqualTo(press.getTeam().getId());
        assertThat(press.getResponseUrl()).isNotEmpty();
        assertThat(press.getApiAppId()).isEqualTo("A0STARROCKS");
    }

    @Test
    void aSearchASubmissionAndAClosingAreRead() {
        var search = textInput("region", "Region").replace("plain_text_input", "external_select");
        opensOnCommand(modal("Form", search + "," + textInput("name", "Name")).replace("Next", "Go on"));
        bot.on(
                "block_suggestion",
                request ->
                        "{\"options\":[{\"text\":{\"type\":\"plain_text\",\"text\":\"Hangzhou\"},\"value\":\"cn\"}]}");
        alice.types("ops", "/starrocks create");

        alice.modal().searches("Region", "hang");
        var suggestion = read(BlockSuggestionPayload.class);
        assertThat(suggestion.getValue()).isEqualTo("hang");
        assertThat(suggestion.getView().getCallbackId()).isEqualTo("wizard");

        alice.modal().choose("Region", "cn").fill("Name", "orders");
        bot.on("view_submission", view -> "{\"response_action\":\"update\",\"view\":" + modal("Done", "") + "}");
        alice.modal().submits();
        var submission = read(ViewSubmissionPayload.class);
        var values = submission.getView().getState().getValues();
        assertThat(entered(values, "region").getSelectedOption().getValue()).isEqualTo("cn");
        assertThat(entered(values, "name").getValue()).isEqualTo("orders");
        assertThat(submission.getView().getBlocks()).hasSize(2);
        assertThat(submission.getTriggerId()).isNotEmpty();

        alice.modal().closes();
        assertThat(read(ViewClosedPayload.class).isCleared()).isTrue();
    }

    @Test
    void eventsAreRead() {
        alice.mentions("ops", "help");
        var mention = read(AppMentionPayload.class);
        assertThat(mention.getEvent().getText()).endsWith("> help");
        assertThat(mention.getEventId()).isNotEmpty();
        assertThat(mention.getAuthorizations())
                .extracting(Authorization::getUserId)
                .containsExactly(workspace.botId());

        alice.says(Person.BOT, "help");
        assertThat(read(MessagePayload.class).getEvent().getChannelType()).isEqualTo("im");

        alice.opensHome();
        assertThat(read(AppHomeOpenedPayload.class).getEvent().getTab()).isEqualTo("home");
    }

    @Test
    void shortcutsAreRead() {
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "Summary"));

        alice.usesShortcut("create");
        assertThat(read(GlobalShortcutPayload.class).getTriggerId()).isNotEmpty();
        alice.usesMessageShortcut("inspect", "ops", "Summary");
        assertThat(read(MessageShortcutPayload.class).getMessage().getText()).isEqualTo("Summary");
    }

    private static ViewState.Value entered(Map<String, Map<String, ViewState.Value>> values, String block) {
        return Objects.requireNonNull(values.getOrDefault(block, Map.of()).get("text"));
    }

    private <T> T read(Class<T> type) {
        return JsonOps.fromJson(bot.last().toString(), type);
    }
}
