package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebApiTest extends SlackRoom {
    @Test
    void anUnknownMethodAndABadTokenAreRefused() {
        assertThat(error(bot.call("chat.shout", Map.of()))).isEqualTo("unknown_method");

        var other = Settings.standard().withToken("xoxb-other");
        try (var locked = SimulatedSlack.start(clock, other);
                var stranger = new TestBot(locked.apiUrl())) {
            assertThat(error(stranger.call("auth.test", Map.of()))).isEqualTo("invalid_auth");
        }
    }

    @Test
    void aTokenWithoutTheScopeIsRefusedAndEveryAnswerNamesTheScopes() {
        var poor = Settings.standard().withScopes("commands", "chat:write");
        try (var small = SimulatedSlack.start(clock, poor);
                var caller = new TestBot(small.apiUrl())) {
            var refused = caller.call("users.info", Map.of("user", "U0"));
            var tested = caller.post(small.apiUrl() + "auth.test", "", "application/x-www-form-urlencoded");

            assertThat(error(refused)).isEqualTo("missing_scope");
            assertThat(refused.path("needed").asText()).isEqualTo("users:read");
            assertThat(tested.headers().firstValue("x-oauth-scopes")).contains("commands,chat:write");
        }
    }

    @Test
    void takesJsonAsWellAsForms() {
        var body = "{\"channel\":\"" + ops + "\",\"blocks\":[" + section("from *JSON*") + "]}";

        var answer = TestBot.json(bot.post(slack.apiUrl() + "chat.postMessage", body, "application/json; charset=utf-8")
                .body());

        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(alice.sees("ops")).containsExactly("from JSON");
    }

    @Test
    void tellsWhoAPersonIs() {
        var guest = workspace.guest("gina", "en-GB");
        var stranger = workspace.stranger("sam", "de-DE", "T0OTHER");
        workspace.deactivates(bob);

        var plain = bot.call("users.info", Map.of("user", alice.id())).path("user");
        var full = bot.call("users.info", Map.of("user", alice.id(), "include_locale", "true"))
                .path("user");

        assertThat(plain.has("locale")).isFalse();
        assertThat(full.path("locale").asText()).isEqualTo("zh-CN");
        assertThat(full.path("tz").asText()).isNotEmpty();
        assertThat(user(guest.id()).path("is_restricted").asBoolean()).isTrue();
        assertThat(user(stranger.id()).path("team_id").asText()).isEqualTo("T0OTHER");
        assertThat(user(bob.id()).path("deleted").asBoolean()).isTrue();
        assertThat(user(workspace.botId()).path("is_bot").asBoolean()).isTrue();
        assertThat(error(bot.call("users.info", Map.of("user", "U0NOBODY")))).isEqualTo("user_not_found");
    }

    @Test
    void tellsWhoIsInAGroupAndWhatAChannelIs() {
        var group = workspace.group(alice, bob);
        var secret = workspace.privateChannel("secret", alice);

        assertThat(bot.call("usergroups.users.list", Map.of("usergroup", group)).path("users"))
                .extracting(JsonNode::asText)
                .containsExactly(alice.id(), bob.id());
        assertThat(error(bot.call("usergroups.users.list", Map.of("usergroup", "S0"))))
                .isEqualTo("no_such_subteam");
        var channel = bot.call("conversations.info", Map.of("channel", secret)).path("channel");
        assertThat(channel.path("is_private").asBoolean()).isTrue();
        assertThat(channel.path("name").asText()).isEqualTo("secret");
    }

    @Test
    void aGroupAndAChannelChangeTheirMembers() {
        var group = workspace.group(alice, bob);
        workspace.regroups(group, bob);
        workspace.leaves(ops, bob);
        var carol = workspace.person("carol", "en-US");
        workspace.joins(ops, carol);

        assertThat(bot.call("usergroups.users.list", Map.of("usergroup", group)).path("users"))
                .extracting(JsonNode::asText)
                .containsExactly(bob.id());
        assertThat(bot.call("conversations.members", Map.of("channel", ops)).path("members"))
                .extracting(JsonNode::asText)
                .contains(alice.id(), carol.id(), workspace.botId())
                .doesNotContain(bob.id());
    }

    @Test
    void theMembersOfAChannelComeInPages() {
        var channel = workspace.channel("crowd", alice, bob, workspace.person("carol", "en-US"));

        var first = bot.call("conversations.members", Map.of("channel", channel, "limit", "3"));
        var cursor = first.path("response_metadata").path("next_cursor").asText();
        var second = bot.call("conversations.members", Map.of("channel", channel, "limit", "3", "cursor", cursor));

        assertThat(first.path("members")).hasSize(3);
        assertThat(cursor).isNotEmpty();
        assertThat(second.path("members")).extracting(JsonNode::asText).containsExactly(workspace.botId());
        assertThat(second.path("response_metadata").path("next_cursor").asText())
                .isEmpty();
    }

    @Test
    void membersAreRefusedByTheWordsOfSlack() {
        var hidden = workspace.privateChannel("hidden", alice);
        workspace.botMembership(hidden, false);

        assertThat(error(bot.call("conversations.members", Map.of("channel", hidden))))
                .isEqualTo("channel_not_found");
        assertThat(error(bot.call("conversations.members", Map.of("channel", "C0"))))
                .isEqualTo("channel_not_found");
        assertThat(error(bot.call("conversations.members", Map.of("channel", ops, "limit", "1000"))))
                .isEqualTo("invalid_limit");
        assertThat(error(bot.call("conversations.members", Map.of("channel", ops, "cursor", "dXNlcjpVMA=="))))
                .isEqualTo("invalid_cursor");
    }

    @Test
    void membersNeedTheScopeOfTheirKindOfChannel() {
        var poor = Settings.standard().withScopes("channels:read");
        try (var small = SimulatedSlack.start(clock, poor);
                var caller = new TestBot(small.apiUrl())) {
            var open = small.workspace().channel("open");
            var hidden = small.workspace().privateChannel("hidden");

            assertThat(caller.call("conversations.members", Map.of("channel", open))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(error(caller.call("conversations.members", Map.of("channel", hidden))))
                    .isEqualTo("missing_scope");
            assertThat(error(caller.call("usergroups.users.list", Map.of("usergroup", "S0"))))
                    .isEqualTo("missing_scope");
        }
    }

    @Test
    void aMissingArgumentIsNamed() {
        var answer = bot.call("chat.postMessage", Map.of("text", "where?"));

        assertThat(error(answer)).isEqualTo("invalid_arguments");
        assertThat(answer.path("response_metadata").path("messages").get(0).asText())
                .contains("missing required field: channel");
    }

    @Test
    void oneMessageASecondAndChannelIsTakenAfterABurst() {
        var status = 200;
        for (int i = 0; i < 11; i++) {
            status = post("message " + i).statusCode();
        }
        var limited = post("one too many");
        clock.advance(Duration.ofSeconds(1));
        var later = post("a second later");

        assertThat(status).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("1");
        assertThat(TestBot.json(limited.body()).path("error").asText()).isEqualTo("ratelimited");
        assertThat(later.statusCode()).isEqualTo(200);
    }

    @Test
    void aFileGoesUpInThreeSteps() {
        var begun = bot.call("files.getUploadURLExternal", Map.of("filename", "chart.png", "length", "4"));
        var id = begun.path("file_id").asText();
        var early = bot.call("files.completeUploadExternal", Map.of("files", files(id), "channel_id", ops));
        var url = begun.path("upload_url").asText();

        assertThat(error(early)).isEqualTo("file_not_found");
        assertThat(URI.create(url).getHost()).isEqualTo("127.0.0.1");
        assertThat(bot.post(url, "12345", "application/octet-stream").statusCode())
                .isEqualTo(400);
        assertThat(bot.post(url, "1234", "application/octet-stream").statusCode())
                .isEqualTo(200);
        bot.call(
                "files.completeUploadExternal",
                Map.of("files", files(id), "channel_id", ops, "initial_comment", "as asked"));
        assertThat(alice.sees("ops")).containsExactly("as asked\n[file: Load]");
    }

    private static String files(String id) {
        return "[{\"id\":\"" + id + "\",\"title\":\"Load\"}]";
    }

    private HttpResponse<String> post(String text) {
        var form = TestBot.form(Map.of("channel", ops, "text", text));
        return bot.post(slack.apiUrl() + "chat.postMessage", form, "application/x-www-form-urlencoded");
    }

    private JsonNode user(String id) {
        return bot.call("users.info", Map.of("user", id)).path("user");
    }

    private static String error(JsonNode answer) {
        return answer.path("error").asText();
    }
}
