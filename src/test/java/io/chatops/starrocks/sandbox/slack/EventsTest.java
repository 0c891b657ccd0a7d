package io.chatops.starrocks.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsTest extends SlackRoom {
    @Test
    void aMentionIsHeardWhereTheBotIsAMember() {
        workspace.channelWithoutBot("closed", alice);
        alice.says("ops", "nobody is meant");
        alice.mentions("closed", "help");
        assertThat(bot.received()).isEmpty();

        alice.mentions("ops", "status orders");

        assertThat(bot.last().path("type").asText()).isEqualTo("event_callback");
        assertThat(bot.last().path("event_id").asText()).startsWith("Ev");
        assertThat(bot.last().at("/event/type").asText()).isEqualTo("app_mention");
        assertThat(bot.last().at("/event/text").asText()).isEqualTo("<@" + workspace.botId() + "> status orders");
        assertThat(bot.last().at("/event/user").asText()).isEqualTo(alice.id());
        assertThat(bob.sees("ops")).containsExactly("nobody is meant", "@starrocks status orders");
    }

    @Test
    void aDirectMessageIsAMessageEventEvenWithAMention() {
        alice.mentions(Person.BOT, "help");

        assertThat(bot.last().at("/event/type").asText()).isEqualTo("message");
        assertThat(bot.last().at("/event/channel_type").asText()).isEqualTo("im");
        assertThat(bot.last().at("/event/channel").asText()).startsWith("D");
    }

    @Test
    void aChannelWithPeopleOfAnotherTeamIsShared() {
        var sam = workspace.stranger("sam", "de-DE", "T0OTHER");
        workspace.channel("partners", alice, sam);
        alice.mentions("ops", "help");
        assertThat(bot.last().path("is_ext_shared_channel").asBoolean()).isFalse();

        sam.mentions("partners", "help");

        assertThat(bot.last().path("is_ext_shared_channel").asBoolean()).isTrue();
        assertThat(bot.last().at("/event/team").asText()).isEqualTo("T0OTHER");
    }

    @Test
    void aReplyCarriesItsThread() {
        var root = bot.call("chat.postMessage", Map.of("channel", ops, "text", "creating orders"))
                .path("ts")
                .asText();

        alice.repliesTo("ops", "creating", "@starrocks and now?");

        assertThat(bot.last().at("/event/thread_ts").asText()).isEqualTo(root);
    }

    @Test
    void theHomeTabShowsWhatTheBotPublishes() {
        alice.opensHome();
        var view =
                "{\"type\":\"home\",\"blocks\":[" + section("Welcome") + "," + actions(button("Create", "go")) + "]}";
        var published = bot.call("views.publish", Map.of("user_id", alice.id(), "view", view));
        var again = bot.call("views.publish", Map.of("user_id", alice.id(), "view", view, "hash", "old"));

        assertThat(bot.last().at("/event/type").asText()).isEqualTo("app_home_opened");
        assertThat(published.path("ok").asBoolean()).isTrue();
        assertThat(again.path("error").asText()).isEqualTo("hash_conflict");
        assertThat(alice.home().texts()).containsExactly("Welcome", "[Create]");
        alice.home().presses("Create");
        assertThat(bot.last().at("/view/type").asText()).isEqualTo("home");
    }

    @Test
    void aMenuOnTheHomeTabTellsItsChoice() {
        var menu = """
                {"type":"section","text":{"type":"mrkdwn","text":"orders"},
                 "accessory":{"type":"overflow","action_id":"more","options":[
                  {"text":{"type":"plain_text","text":"Nodes"},"value":"nodes"},
                  {"text":{"type":"plain_text","text":"History"},"value":"history"}]}}""";
        bot.call(
                "views.publish",
                Map.of("user_id", alice.id(), "view", "{\"type\":\"home\",\"blocks\":[" + menu + "]}"));

        alice.home().choose("orders", "History");

        assertThat(bot.last().at("/actions/0/type").asText()).isEqualTo("overflow");
        assertThat(bot.last().at("/actions/0/selected_option/value").asText()).isEqualTo("history");
        assertThat(bot.last().at("/view/state/values").isEmpty()).isTrue();
    }

    @Test
    void theSameEventComesAgainWithRetryHeaders() {
        alice.mentions("ops", "help");
        var id = bot.last().path("event_id").asText();

        workspace.redeliversLastEvent(1, "http_timeout");

        assertThat(bot.received()).hasSize(2);
        assertThat(bot.last().path("event_id").asText()).isEqualTo(id);
        assertThat(bot.lastHeaders()).containsEntry("x-slack-retry-num", "1");
        assertThat(bot.lastHeaders()).containsEntry("x-slack-retry-reason", "http_timeout");
    }
}
