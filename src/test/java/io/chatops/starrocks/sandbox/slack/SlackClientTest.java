package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.Views;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slack's own client takes the simulation for the real thing. */
class SlackClientTest extends SlackRoom {
    @Test
    void callsTheWebApi() throws Exception {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setStatsEnabled(false);
        var client = Slack.getInstance(config);
        try {
            var methods = client.methods(Settings.standard().botToken());

            assertThat(methods.authTest(request -> request).getUserId()).isEqualTo(workspace.botId());
            posts(methods);
            opens(methods);
        } finally {
            client.close();
        }
    }

    private void posts(MethodsClient methods) throws Exception {
        var posted = methods.chatPostMessage(request -> request.channel(ops)
                .text("fallback")
                .blocks(List.of(
                        Blocks.section(section -> section.text(BlockCompositions.markdownText("*Hello*"))),
                        Blocks.actions(List.of(BlockElements.button(
                                button -> button.actionId("go").text(BlockCompositions.plainText("Create"))))))));
        var refused =
                methods.chatPostMessage(request -> request.channel("C0NOWHERE").text("x"));

        assertThat(posted.isOk()).isTrue();
        assertThat(posted.getMessage().getBlocks()).hasSize(2);
        assertThat(refused.getError()).isEqualTo("channel_not_found");
        assertThat(alice.sees("ops")).containsExactly("Hello\n[Create]");
    }

    private void opens(MethodsClient methods) throws Exception {
        alice.types("ops", "/starrocks create");
        var trigger = bot.last().path("trigger_id").asText();
        var input = Blocks.input(block -> block.blockId("name")
                .label(BlockCompositions.plainText("Name"))
                .element(BlockElements.plainTextInput(element -> element.actionId("text"))));
        var view = Views.view(modal -> modal.type("modal")
                .title(Views.viewTitle(title -> title.type("plain_text").text("Step 1")))
                .submit(Views.viewSubmit(submit -> submit.type("plain_text").text("Next")))
                .blocks(List.of(input)));

        var opened = methods.viewsOpen(request -> request.triggerId(trigger).view(view));
        var again = methods.viewsOpen(request -> request.triggerId(trigger).view(view));

        assertThat(opened.getError()).isNull();
        assertThat(opened.getView().getHash()).isNotEmpty();
        assertThat(again.getError()).isEqualTo("exchanged_trigger_id");
        assertThat(alice.modal().labels()).containsExactly("Name");
    }
}
