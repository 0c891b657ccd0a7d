package io.chatops.starrocks.sandbox.slack;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A workspace with alice and bob in #ops and a tiny bot that answers as each test tells it. */
abstract class SlackRoom {
    static final Duration SOON = Duration.ofSeconds(10);

    final TurnedClock clock = new TurnedClock();
    SimulatedSlack slack;
    TestBot bot;
    Workspace workspace;
    Person alice;
    Person bob;
    String ops;

    @BeforeEach
    void open() {
        slack = SimulatedSlack.start(clock, settings());
        bot = new TestBot(slack.apiUrl());
        slack.requestUrl(bot.url());
        workspace = slack.workspace();
        alice = workspace.person("alice", "zh-CN");
        bob = workspace.person("bob", "en-US");
        ops = workspace.channel("ops", alice, bob);
    }

    @AfterEach
    void leave() {
        slack.close();
        bot.close();
    }

    Settings settings() {
        return Settings.standard();
    }

    /** The bot opens this view when somebody types the command. */
    void opensOnCommand(String view) {
        bot.on("slash_command", command -> {
            bot.call(
                    "views.open",
                    Map.of("trigger_id", command.path("trigger_id").asText(), "view", view));
            return "";
        });
    }

    static String modal(String title, String blocks) {
        return """
                {"type":"modal","callback_id":"wizard","private_metadata":"draft-1","notify_on_close":true,
                 "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Next"},
                 "close":{"type":"plain_text","text":"Cancel"},"blocks":[%s]}""".formatted(title, blocks);
    }

    static String textInput(String block, String label) {
        return """
                {"type":"input","block_id":"%s","label":{"type":"plain_text","text":"%s"},
                 "element":{"type":"plain_text_input","action_id":"text"}}""".formatted(block, label);
    }

    static String section(String text) {
        return """
                {"type":"section","text":{"type":"mrkdwn","text":"%s"}}""".formatted(text);
    }

    static String button(String label, String action) {
        return """
                {"type":"button","action_id":"%s","value":"v-%s","text":{"type":"plain_text","text":"%s"}}""".formatted(action, action, label);
    }

    static String actions(String... elements) {
        return "{\"type\":\"actions\",\"block_id\":\"buttons\",\"elements\":[" + String.join(",", elements) + "]}";
    }
}
