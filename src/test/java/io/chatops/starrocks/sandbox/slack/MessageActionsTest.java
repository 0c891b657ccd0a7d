package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageActionsTest extends SlackRoom {
    @Test
    void aPressedButtonArrivesWithItsMessageAndChannel() {
        var ts = card("Summary", "Create", "Cancel");

        alice.presses("ops", "Create");

        assertThat(bot.last().path("type").asText()).isEqualTo("block_actions");
        assertThat(bot.last().at("/actions/0/action_id").asText()).isEqualTo("Create");
        assertThat(bot.last().at("/actions/0/block_id").asText()).isEqualTo("buttons");
        assertThat(bot.last().at("/container/message_ts").asText()).isEqualTo(ts);
        assertThat(bot.last().at("/channel/id").asText()).isEqualTo(ops);
        assertThat(bot.last().at("/message/blocks")).hasSize(2);
        assertThat(bot.last().at("/user/name").asText()).isEqualTo("alice");
        assertThat(bot.last().at("/enterprise").isNull()).isTrue();
        assertThat(bot.last().has("trigger_id")).isTrue();
    }

    @Test
    void anOldScreenStillHasTheButtonThatIsGone() {
        var ts = card("Summary", "Create");
        var stale = bob.screen("ops");
        bot.call("chat.update", Map.of("channel", ops, "ts", ts, "text", "submitted by alice"));

        stale.presses("Create");

        assertThat(bot.last().at("/user/id").asText()).isEqualTo(bob.id());
        assertThat(bot.last().at("/container/message_ts").asText()).isEqualTo(ts);
        assertThat(bob.sees("ops")).containsExactly("submitted by alice");
    }

    @Test
    void aLinkButtonTellsWhereItLeads() {
        var link = button("Set password", "secret").replace("\"value\"", "\"url\":\"https://bot.test/s/1\",\"value\"");
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", "[" + actions(link) + "]"));

        assertThat(alice.screen("ops").link("Set password")).contains("https://bot.test/s/1");
    }

    @Test
    void theNewestMessageWithTheWordsIsMeant() {
        var first = card("orders", "Create");
        card("invoices", "Create");

        alice.presses("ops", "Create", "orders");

        assertThat(bot.last().at("/container/message_ts").asText()).isEqualTo(first);
    }

    @Test
    void aPressThatIsNotAcknowledgedIsSeenByThePersonAlone() {
        card("Summary", "Create");
        bot.answersWith(404);

        alice.presses("ops", "Create");

        assertThat(alice.sees("ops")).last().isEqualTo("[Create] did not work: http_service_error");
        assertThat(bob.sees("ops")).hasSize(1);
    }

    @Test
    void theResponseUrlReplacesAndDeletesTheMessageItCameFrom() {
        card("Summary", "Create");
        alice.presses("ops", "Create");
        var press = bot.last();

        bot.respond(press, "{\"text\":\"for alice\"}");
        bot.respond(press, "{\"replace_original\":true,\"text\":\"closed\"}");
        assertThat(alice.sees("ops")).containsExactly("closed", "for alice");
        assertThat(bob.sees("ops")).containsExactly("closed");

        bot.respond(press, "{\"delete_original\":true}");
        bot.respond(press, "{\"response_type\":\"in_channel\",\"text\":\"for all\"}");
        assertThat(bob.sees("ops")).containsExactly("for all");
    }

    @Test
    void anEphemeralMessageIsReplacedThroughTheResponseUrlOnly() {
        var blocks = "[" + actions(button("Close", "close")) + "]";
        bot.call("chat.postEphemeral", Map.of("channel", ops, "user", alice.id(), "text", "t", "blocks", blocks));

        alice.presses("ops", "Close");

        assertThat(bot.last().has("message")).isFalse();
        assertThat(bot.last().at("/container/is_ephemeral").asBoolean()).isTrue();
        bot.respond(bot.last(), "{\"replace_original\":true,\"text\":\"closed\"}");
        assertThat(alice.sees("ops")).containsExactly("closed");
        assertThat(bob.sees("ops")).isEmpty();
    }

    @Test
    void aResponseUrlLivesForFiveUsesAndThirtyMinutes() {
        alice.types("ops", "/starrocks list");
        var first = bot.last();
        for (int i = 0; i < 5; i++) {
            bot.respond(first, "{\"text\":\"use " + i + "\"}");
        }
        var sixth = bot.respond(first, "{\"text\":\"once more\"}");
        alice.types("ops", "/starrocks list");
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        var late = bot.respond(bot.last(), "{\"text\":\"late\"}");

        assertThat(sixth.statusCode()).isEqualTo(404);
        assertThat(sixth.body()).contains("used_url");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("expired_url");
        assertThat(alice.sees("ops")).hasSize(5);
    }

    @Test
    void aResponseUrlMayAnswerInAThread() {
        var root = card("Summary", "Create");
        alice.presses("ops", "Create");

        bot.respond(
                bot.last(), "{\"response_type\":\"in_channel\",\"thread_ts\":\"" + root + "\",\"text\":\"started\"}");

        assertThat(bob.screen("ops").messages())
                .extracting(SeenMessage::text, SeenMessage::inThread)
                .endsWith(tuple("started", true));
    }

    @Test
    void aMenuOnAMessageIsChosenFrom() {
        var menu = """
                {"type":"static_select","action_id":"more","placeholder":{"type":"plain_text","text":"More"},
                 "options":[{"text":{"type":"plain_text","text":"Nodes"},"value":"nodes"}]}""";
        bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", "[" + actions(menu) + "]"));

        alice.chooses("ops", "More", "Nodes");

        assertThat(bot.last().at("/actions/0/selected_option/value").asText()).isEqualTo("nodes");
        assertThat(bot.last()
                        .at("/state/values/buttons/more/selected_option/value")
                        .asText())
                .isEqualTo("nodes");
    }

    @Test
    void shortcutsStartFromAnywhereOrFromAMessage() {
        card("Summary", "Create");

        alice.usesShortcut("create");
        assertThat(bot.last().path("type").asText()).isEqualTo("shortcut");
        assertThat(bot.last().has("response_url")).isFalse();
        alice.usesMessageShortcut("inspect", "ops", "Summary");
        assertThat(bot.last().path("type").asText()).isEqualTo("message_action");
        assertThat(bot.last().path("callback_id").asText()).isEqualTo("inspect");
        assertThat(bot.last().at("/message/text").asText()).isEqualTo("Summary");
    }

    private String card(String text, String... buttons) {
        var elements = Arrays.stream(buttons).map(label -> button(label, label)).toArray(String[]::new);
        var blocks = "[" + section(text) + "," + actions(elements) + "]";
        return bot.call("chat.postMessage", Map.of("channel", ops, "text", text, "blocks", blocks))
                .path("ts")
                .asText();
    }
}
