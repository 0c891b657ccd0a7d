package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest extends SlackRoom {
    @Override
    Settings settings() {
        return Settings.standard().withoutRateLimits();
    }

    @Test
    void onlyWhereTheBotIsAMemberCanItPost() {
        var closed = workspace.channelWithoutBot("closed", alice);
        var hidden = workspace.privateChannel("hidden", alice);
        workspace.botMembership("hidden", false);
        var old = workspace.channel("old", alice);
        workspace.archives("old");

        assertThat(error(post(closed, "x"))).isEqualTo("not_in_channel");
        assertThat(error(post(hidden, "x"))).isEqualTo("channel_not_found");
        assertThat(error(post("C0NOWHERE", "x"))).isEqualTo("channel_not_found");
        assertThat(error(post(old, "x"))).isEqualTo("is_archived");
        assertThat(error(post(ops, ""))).isEqualTo("no_text");
        workspace.botMembership("closed", true);
        assertThat(post(closed, "x").path("ok").asBoolean()).isTrue();
    }

    @Test
    void aUsersIdStandsForTheDirectMessageWithThem() {
        var answer = post(alice.id(), "just you");

        assertThat(answer.path("channel").asText()).startsWith("D");
        assertThat(alice.sees(Person.BOT)).containsExactly("just you");
        assertThat(bob.sees(Person.BOT)).isEmpty();
    }

    @Test
    void anEphemeralMessageIsSeenByOnePersonAndUnknownToTheWebApi() {
        var carol = workspace.person("carol", "en-US");
        var answer = bot.call("chat.postEphemeral", Map.of("channel", ops, "user", alice.id(), "text", "psst"));
        var ts = answer.path("message_ts").asText();

        assertThat(alice.screen("ops").messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("psst");
            assertThat(message.onlyForThem()).isTrue();
        });
        assertThat(bob.sees("ops")).isEmpty();
        assertThat(error(bot.call("chat.update", Map.of("channel", ops, "ts", ts, "text", "y"))))
                .isEqualTo("message_not_found");
        assertThat(error(bot.call("chat.postEphemeral", Map.of("channel", ops, "user", carol.id(), "text", "x"))))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void anEphemeralMessageInAThreadIsSeenOnceTheThreadHasAReply() {
        var root = post(ops, "root").path("ts").asText();
        var whisper = Map.of("channel", ops, "user", alice.id(), "text", "psst", "thread_ts", root);

        assertThat(bot.call("chat.postEphemeral", whisper).path("ok").asBoolean())
                .isTrue();
        assertThat(alice.sees("ops")).containsExactly("root");

        bot.call("chat.postMessage", Map.of("channel", ops, "text", "reply", "thread_ts", root));
        bot.call("chat.postEphemeral", whisper);
        assertThat(alice.sees("ops")).containsExactly("root", "reply", "psst");
    }

    @Test
    void anUpdateWithTextAloneRemovesTheBlocks() {
        var posted = bot.call(
                "chat.postMessage",
                Map.of("channel", ops, "text", "fallback", "blocks", "[" + actions(button("Create", "go")) + "]"));
        var ts = posted.path("ts").asText();
        assertThat(alice.sees("ops")).containsExactly("[Create]");

        var update = bot.call("chat.update", Map.of("channel", ops, "ts", ts, "text", "done"));

        assertThat(update.path("ok").asBoolean()).isTrue();
        assertThat(alice.sees("ops")).containsExactly("done");
    }

    @Test
    void onlyOwnMessagesAreUpdatedAndNoneOverFourThousandCharacters() {
        alice.mentions("ops", "mine");
        var ts = bot.last().path("event").path("ts").asText();
        var own = post(ops, "own").path("ts").asText();

        assertThat(error(bot.call("chat.update", Map.of("channel", ops, "ts", ts, "text", "x"))))
                .isEqualTo("cant_update_message");
        assertThat(error(bot.call("chat.update", Map.of("channel", ops, "ts", "1.0", "text", "x"))))
                .isEqualTo("message_not_found");
        assertThat(error(bot.call("chat.update", Map.of("channel", ops, "ts", own, "text", "x".repeat(4001)))))
                .isEqualTo("msg_too_long");
        assertThat(bot.call("chat.update", Map.of("channel", ops, "ts", own, "text", "x".repeat(4000)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(error(bot.call("chat.delete", Map.of("channel", ops, "ts", ts))))
                .isEqualTo("cant_delete_message");
        bot.call("chat.delete", Map.of("channel", ops, "ts", own));
        assertThat(alice.sees("ops")).containsExactly("@starrocks mine");
    }

    @Test
    void fiftyBlocksAreTakenAndAboutThirteenThousandCharacters() {
        var fifty = String.join(",", Collections.nCopies(50, "{\"type\":\"divider\"}"));
        var long5 = String.join(",", Collections.nCopies(5, section("y".repeat(2900))));

        assertThat(blocks(fifty).path("ok").asBoolean()).isTrue();
        var tooMany = blocks(fifty + ",{\"type\":\"divider\"}");
        assertThat(error(tooMany)).isEqualTo("invalid_blocks");
        assertThat(tooMany.path("response_metadata").path("messages").get(0).asText())
                .isEqualTo("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(error(blocks(long5))).isEqualTo("msg_blocks_too_long");
        assertThat(error(bot.call("chat.postMessage", Map.of("channel", ops, "blocks", "[oops"))))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void aReplyStandsInItsThreadAndHasALink() {
        var root = post(ops, "root").path("ts").asText();
        bot.call("chat.postMessage", Map.of("channel", ops, "thread_ts", root, "text", "reply"));
        var link = bot.call("chat.getPermalink", Map.of("channel", ops, "message_ts", root));

        assertThat(alice.screen("ops").messages())
                .extracting(SeenMessage::inThread)
                .containsExactly(false, true);
        assertThat(link.path("permalink").asText()).endsWith("/archives/" + ops + "/p" + root.replace(".", ""));
    }

    @Test
    void blocksAreReadAsPlainTextWithNamesForIds() {
        blocks("""
                {"type":"header","text":{"type":"plain_text","text":"Summary"}},
                {"type":"section","text":{"type":"mrkdwn","text":"*Asked* by <@%s> &amp; co, `8` CU"},
                 "fields":[{"type":"mrkdwn","text":"_Region_ cn_hangzhou_x"}]},
                {"type":"context","elements":[{"type":"mrkdwn","text":"<https://example.com|console>"}]},
                {"type":"table","rows":[[{"type":"raw_text","text":"Name"},{"type":"raw_text","text":"CU"}],
                                        [{"type":"raw_text","text":"fe"},{"type":"raw_text","text":"8"}]]},
                %s""".formatted(alice.id(), actions(button("Create", "a"), button("Cancel", "b"))));

        assertThat(bob.sees("ops"))
                .containsExactly("Summary\nAsked by @alice & co, 8 CU\nRegion cn_hangzhou_x\n"
                        + "console (https://example.com)\nName | CU\nfe | 8\n[Create] [Cancel]");
    }

    @Test
    void aWaitEndsWithTheMessageAndGivesUpWithoutIt() {
        bot.on("slash_command", command -> {
            var later = new Thread(() -> post(ops, "later"));
            later.start();
            return "";
        });
        alice.types("ops", "/starrocks list");

        assertThat(alice.awaitsMessage("ops", "later", SOON).author()).isEqualTo("starrocks");
        assertThat(workspace.eventually(() -> bob.sees("ops").contains("later"), SOON))
                .isTrue();
        assertThat(workspace.eventually(() -> false, Duration.ofMillis(1))).isFalse();
    }

    private JsonNode blocks(String blocks) {
        return bot.call("chat.postMessage", Map.of("channel", ops, "text", "t", "blocks", "[" + blocks + "]"));
    }

    private JsonNode post(String channel, String text) {
        return bot.call("chat.postMessage", Map.of("channel", channel, "text", text));
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asText();
    }
}
