package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackInboundTest {
    private static final Actor ALICE = new Actor("slack", "T0001", "U0ALICE");
    private static final String WHO = "\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0ALICE\",\"team_id\":\"T0001\"}";
    private static final String VIEW =
            "\"view\":{\"id\":\"V9\",\"type\":\"modal\",\"hash\":\"h9\",\"callback_id\":\"form\","
                    + "\"private_metadata\":\"f-1\",\"title\":{\"type\":\"plain_text\",\"text\":\"Create\"},\"blocks\":[],"
                    + "\"state\":{\"values\":{"
                    + "\"RegionId.r1.x\":{\"RegionId\":{\"type\":\"external_select\",\"selected_option\":{\"text\":"
                    + "{\"type\":\"plain_text\",\"text\":\"H\"},\"value\":\"cn-hangzhou\"}}},"
                    + "\"Nodes.r1\":{\"Nodes\":{\"type\":\"number_input\",\"value\":\"3\"}},"
                    + "\"Name.r1\":{\"Name\":{\"type\":\"plain_text_input\",\"value\":null}},"
                    + "\"AutoRenew.r1\":{\"AutoRenew\":{\"type\":\"checkboxes\",\"selected_options\":[]}},"
                    + "\"secret.AdminPassword.r1\":{\"AdminPassword\":{\"type\":\"plain_text_input\",\"value\":\"S3cret@@\"}}}}}";

    private final SlackRoom room = new SlackRoom();

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void translatesACommandWithItsWaysBack() {
        room.sendsForm("command=%2Fstarrocks&text=+create+sr1+&team_id=T0001&user_id=U0ALICE&channel_id=D7"
                + "&trigger_id=t1&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1");
        assertThat(room.handler.next(Inbound.Command.class))
                .isEqualTo(new Inbound.Command(
                        ALICE,
                        new Place("slack", "T0001", "D7", Optional.empty(), true),
                        "create sr1",
                        new Doorway(Optional.of("t1"), Optional.of("https://hooks.slack.com/commands/1"))));
    }

    @Test
    void acknowledgesACommandOfAnotherNameAndLeavesIt() {
        assertThat(room.sendsForm("command=%2Fother&text=x&team_id=T0001&user_id=U1&channel_id=C1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void translatesAButtonOnAMessage() {
        room.interacts(
                "{\"type\":\"block_actions\"," + WHO + ",\"trigger_id\":\"t2\",\"response_url\":\"https://r\","
                        + "\"channel\":{\"id\":\"C1\"},\"container\":{\"type\":\"message\",\"message_ts\":\"5.5\",\"channel_id\":\"C1\","
                        + "\"is_ephemeral\":false,\"thread_ts\":\"4.4\"},\"message\":{\"type\":\"message\",\"ts\":\"5.5\"},"
                        + "\"actions\":[{\"type\":\"button\",\"action_id\":\"status#2\",\"block_id\":\"b\",\"value\":\"tok\"}]}");
        assertThat(room.handler.next(Inbound.Pressed.class))
                .isEqualTo(new Inbound.Pressed(
                        ALICE,
                        new Place("slack", "T0001", "C1", Optional.of("4.4"), false),
                        "status",
                        "tok",
                        Optional.of(new MessageRef("slack", "T0001", "C1", "5.5")),
                        new Doorway(Optional.of("t2"), Optional.of("https://r"))));
    }

    @Test
    void knowsThatAPrivateAnswerIsNoMessage() {
        room.interacts("{\"type\":\"block_actions\"," + WHO + ",\"channel\":{\"id\":\"C1\"},\"container\":"
                + "{\"type\":\"message\",\"message_ts\":\"5.5\",\"channel_id\":\"C1\",\"is_ephemeral\":true},"
                + "\"actions\":[{\"type\":\"button\",\"action_id\":\"a\",\"block_id\":\"b\",\"value\":\"v\"}]}");
        assertThat(room.handler.next(Inbound.Pressed.class).message()).isEmpty();
    }

    @Test
    void takesAButtonOnTheHomePageToThePersonsOwnConversation() {
        room.interacts("{\"type\":\"block_actions\"," + WHO + ",\"container\":{\"type\":\"view\",\"view_id\":\"V1\"},"
                + "\"view\":{\"id\":\"V1\",\"type\":\"home\",\"blocks\":[]},"
                + "\"actions\":[{\"type\":\"button\",\"action_id\":\"create\",\"block_id\":\"b\",\"value\":\"v\"}]}");
        var pressed = room.handler.next(Inbound.Pressed.class);
        assertThat(pressed.place()).isEqualTo(new Place("slack", "T0001", "U0ALICE", Optional.empty(), true));
        assertThat(pressed.message()).isEmpty();
    }

    @Test
    void losesNoneOfTwoActionsInOnePayload() {
        var answer = room.interacts("{\"type\":\"block_actions\"," + WHO + ",\"trigger_id\":\"t3\"," + VIEW
                + ",\"actions\":[{\"type\":\"external_select\",\"action_id\":\"RegionId\",\"block_id\":\"RegionId.r1.x\"},"
                + "{\"type\":\"radio_buttons\",\"action_id\":\"PayType\",\"block_id\":\"PayType.r1\"}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(room.handler.next(Inbound.Changed.class).action()).isEqualTo("RegionId");
        assertThat(room.handler.next(Inbound.Changed.class).action()).isEqualTo("PayType");
    }

    @Test
    void translatesWhatStandsInAFormAndKeepsSecretsApart() {
        room.interacts("{\"type\":\"block_actions\"," + WHO + ",\"trigger_id\":\"t3\"," + VIEW
                + ",\"actions\":[{\"type\":\"button\",\"action_id\":\"back\",\"block_id\":\"b\"}]}");
        assertThat(room.handler.next(Inbound.Changed.class))
                .isEqualTo(new Inbound.Changed(
                        ALICE,
                        "f-1",
                        new FormRef("slack", "T0001", "V9", Optional.of("h9")),
                        "back",
                        Map.of("RegionId", "cn-hangzhou", "Nodes", "3", "AutoRenew", "false"),
                        Map.of("AdminPassword", Secret.of("S3cret@@")),
                        new Doorway(Optional.of("t3"), Optional.empty())));
    }

    @Test
    void tellsThatAFormWasClosed() {
        room.interacts("{\"type\":\"view_closed\"," + WHO + "," + VIEW + ",\"is_cleared\":true}");
        assertThat(room.handler.next(Inbound.Closed.class)).isEqualTo(new Inbound.Closed(ALICE, "f-1"));
    }

    @Test
    void takesTheGlobalShortcutForTheCreateCommand() {
        room.interacts(
                "{\"type\":\"shortcut\"," + WHO + ",\"callback_id\":\"starrocks_create\",\"trigger_id\":\"t4\"}");
        var command = room.handler.next(Inbound.Command.class);
        assertThat(command.text()).isEqualTo("create");
        assertThat(command.doorway().trigger()).contains("t4");
        assertThat(command.place().direct()).isTrue();
    }

    @Test
    void takesTheMessageShortcutForSomethingSaid() {
        room.interacts(
                "{\"type\":\"message_action\"," + WHO + ",\"callback_id\":\"starrocks_ask\",\"trigger_id\":\"t5\","
                        + "\"response_url\":\"https://r\",\"channel\":{\"id\":\"C1\"},\"message_ts\":\"6.6\","
                        + "\"message\":{\"type\":\"message\",\"ts\":\"6.6\",\"text\":\"query is slow\"}}");
        var said = room.handler.next(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("query is slow");
        assertThat(said.place()).isEqualTo(new Place("slack", "T0001", "C1", Optional.empty(), false));
        assertThat(said.doorway().trigger()).contains("t5");
    }

    @Test
    void takesOurNameOffAMention() {
        mention("E1", "<@U0BOT> list <@U0BOSS>", "");
        var said = room.handler.next(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("list <@U0BOSS>");
        assertThat(said.place()).isEqualTo(new Place("slack", "T0001", "C1", Optional.empty(), false));
    }

    @Test
    void staysInTheThreadOfAMention() {
        mention("E1", "<@U0BOT>: create", ",\"thread_ts\":\"1.0\"");
        var said = room.handler.next(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("create");
        assertThat(said.place().thread()).contains("1.0");
    }

    @Test
    void takesAnEventThatComesAgainOnce() {
        mention("E7", "<@U0BOT> one", "");
        mention("E7", "<@U0BOT> one", "");
        mention("E8", "<@U0BOT> two", "");
        assertThat(room.handler.next(Inbound.Said.class).text()).isEqualTo("one");
        assertThat(room.handler.next(Inbound.Said.class).text()).isEqualTo("two");
        assertThat(room.handler.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"bot_id\":\"B1\"",
                ",\"subtype\":\"message_changed\"",
                ",\"subtype\":\"file_share\"",
                ",\"edited\":{\"user\":\"U1\",\"ts\":\"1\"}"
            })
    void leavesWhatNoPersonNewlyWrote(String mark) {
        mention("E1", "<@U0BOT> ignored", mark);
        direct("E2", "ignored", mark);
        direct("E3", "heard", "");
        assertThat(room.handler.next(Inbound.Said.class).text()).isEqualTo("heard");
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void leavesMessagesInChannelsThatDoNotMentionUs() {
        room.sendsJson(event(
                "E1",
                "{\"type\":\"message\",\"channel_type\":\"channel\",\"channel\":\"C1\","
                        + "\"user\":\"U0ALICE\",\"text\":\"chatter\",\"ts\":\"1.1\"}"));
        direct("E2", "hello", "");
        assertThat(room.handler.next(Inbound.Said.class).text()).isEqualTo("hello");
    }

    @Test
    void acknowledgesEventsThatNobodyTakes() {
        var answer = room.sendsJson(event("E1", "{\"type\":\"reaction_added\",\"user\":\"U0ALICE\"}"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void tellsThatTheHomePageWasOpened() {
        room.sendsJson(event("E1", "{\"type\":\"app_home_opened\",\"user\":\"U0ALICE\",\"tab\":\"messages\"}"));
        room.sendsJson(event("E2", "{\"type\":\"app_home_opened\",\"user\":\"U0ALICE\",\"tab\":\"home\"}"));
        assertThat(room.handler.next(Inbound.HomeOpened.class).actor()).isEqualTo(ALICE);
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void answersALiveListWithAtMostAHundredEntries() {
        room.handler.list = search -> IntStream.range(0, 150)
                .mapToObj(n -> Option.of("vpc-" + n, search.query() + n))
                .toList();
        var answer = searches();
        assertThat(answer).contains("vpc-99").doesNotContain("vpc-100");
        assertThat(room.handler.next(Inbound.Search.class)).isEqualTo(new Inbound.Search(ALICE, "f-1", "VpcId", "pro"));
    }

    @Test
    void leavesEntriesOutOfALiveListWhoseValueSlackRefuses() {
        room.handler.list = search -> List.of(Option.of("v".repeat(151), "long"), Option.of("ok", "ok"));
        assertThat(searches()).contains("\"ok\"").doesNotContain("long");
    }

    @Test
    void saysInTheListThatItCouldNotBeRead() {
        room.handler.list = search -> {
            throw new IllegalStateException("broken");
        };
        assertUnread(searches());
    }

    @Test
    void saysInTheListThatItCameTooLate() {
        var hasty =
                new Timing(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(4), Duration.ofSeconds(2));
        try (var slow = new SlackRoom(hasty, 4, 50)) {
            var open = new CountDownLatch(1);
            slow.handler.list = search -> {
                await(open);
                return List.of(Option.of("late", "late"));
            };
            assertUnread(searches(slow));
            open.countDown();
        }
    }

    @Test
    void tellsAPersonThatItIsBusyWhenTheQueueIsFull() {
        withFullQueue(small -> {
            for (int number = 0; number < 200; number++) {
                var third = small.sendsForm(command(small, "third"));
                assertThat(third.statusCode()).isEqualTo(200);
                assertThat(third.body()).contains("I am busy", "机器人正忙").doesNotContain("in_channel");
            }
        });
    }

    @Test
    void tellsWhoPressesAButtonThatItIsBusyWhenTheQueueIsFull() {
        withFullQueue(small -> {
            small.interacts("{\"type\":\"block_actions\"," + WHO + ",\"response_url\":\"" + small.slack.hook("third")
                    + "\",\"channel\":{\"id\":\"C1\"},\"container\":{\"type\":\"message\",\"message_ts\":\"5.5\","
                    + "\"channel_id\":\"C1\",\"is_ephemeral\":false},\"actions\":[{\"type\":\"button\","
                    + "\"action_id\":\"status\",\"block_id\":\"b\",\"value\":\"tok\"}]}");
            assertThat(small.slack.next("hooks/third").get("json"))
                    .contains("I am busy")
                    .contains("机器人正忙")
                    .contains("ephemeral");
        });
    }

    /** One command is worked on and one waits, which is all that this room has place for. */
    private static void withFullQueue(Consumer<SlackRoom> more) {
        try (var small = new SlackRoom(SlackRoom.TIMING, 1, 1)) {
            var open = new CountDownLatch(1);
            var begun = new CountDownLatch(1);
            small.handler.work = inbound -> {
                begun.countDown();
                await(open);
            };
            small.sendsForm(command(small, "first"));
            await(begun);
            small.sendsForm(command(small, "second"));
            more.accept(small);
            open.countDown();
        }
    }

    /** One entry, which says it in both languages: the adapter knows nobody's. */
    private static void assertUnread(String answer) {
        var options = JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("options");
        assertThat(options).hasSize(1);
        var option = options.get(0).getAsJsonObject();
        assertThat(JsonTree.text(option, "text", "text"))
                .contains("The list could not be read. Try again in a minute.");
        assertThat(JsonTree.text(option, "description", "text")).contains("无法读取列表，请一分钟后重试。");
        assertThat(Option.isUnread(option.get("value").getAsString())).isTrue();
    }

    private static String command(SlackRoom room, String text) {
        return "command=%2Fstarrocks&text=" + text + "&team_id=T0001&user_id=U0ALICE&channel_id=C1&response_url="
                + room.slack.hook(text).replace(":", "%3A").replace("/", "%2F");
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private String searches() {
        return searches(room);
    }

    private static String searches(SlackRoom room) {
        return room.interacts("{\"type\":\"block_suggestion\"," + WHO + ",\"action_id\":\"VpcId\",\"block_id\":\"b\","
                        + "\"value\":\"pro\"," + VIEW + "}")
                .body();
    }

    private void mention(String id, String text, String more) {
        room.sendsJson(event(
                id,
                "{\"type\":\"app_mention\",\"channel\":\"C1\",\"user\":\"U0ALICE\",\"text\":\"" + text
                        + "\",\"ts\":\"7.7\"" + more + "}"));
    }

    private void direct(String id, String text, String more) {
        room.sendsJson(event(
                id,
                "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U0ALICE\"," + "\"text\":\""
                        + text + "\",\"ts\":\"7.7\"" + more + "}"));
    }

    private static String event(String id, String event) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"api_app_id\":\"A1\",\"event_id\":\"" + id
                + "\",\"authorizations\":[{\"team_id\":\"T0001\",\"user_id\":\"U0BOT\",\"is_bot\":true}],\"event\":"
                + event + "}";
    }
}
