package io.chatops.starrocks.app;

import static io.chatops.starrocks.app.DemoRoom.PATIENCE;

import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.slack.Workspace;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A creation in a channel of Slack, in English. */
final class SlackDemo {
    private static final String BOT_TOKEN = "xoxb-demo-0000000000";
    private static final String SIGNING_SECRET = "demo-signing-secret";

    private final DemoRoom room;

    SlackDemo(DemoRoom room) {
        this.room = room;
    }

    /** True when the instance ran at its end. */
    boolean play() {
        var settings = Settings.standard().withToken(BOT_TOKEN).withSigningSecret(SIGNING_SECRET);
        try (var slack = SimulatedSlack.start(room.clock(), settings);
                var bot = room.starts(WebSettings.loopback(), Optional.of(app(slack)), Optional.empty())) {
            slack.requestUrl(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
            var workspace = slack.workspace();
            workspace.follow(room::tell);
            var alice = workspace.person("alice", "en-US");
            var bob = workspace.person("bob", "zh-CN");
            var channel = workspace.channel("data-platform", alice, bob);
            wizard(workspace, alice, channel);
            confirms(alice, bob, channel);
            return room.untilItRuns(
                    bot, () -> workspace.eventually(() -> shows(alice, channel, "is running"), Duration.ofSeconds(1)));
        }
    }

    private static SlackSettings app(SimulatedSlack slack) {
        return SlackSettings.http(Secret.of(BOT_TOKEN), Secret.of(SIGNING_SECRET))
                .at(URI.create(slack.apiUrl()));
    }

    private static void wizard(Workspace workspace, Person alice, String channel) {
        alice.types(channel, "/starrocks create reports_dev");
        page(workspace, alice, "Region").choose("Region", "cn-hangzhou").submits();
        page(workspace, alice, "Purpose and payment")
                .choose("What is it for?", "development")
                .choose("Payment", "postPaid")
                .submits();
        page(workspace, alice, "Version series")
                .choose("Version series", "official")
                .submits();
        page(workspace, alice, "Architecture")
                .choose("Architecture", "shared_data")
                .submits();
        page(workspace, alice, "Compute spec")
                .choose("Compute spec", "standard")
                .submits();
        page(workspace, alice, "Size and disks").submits();
        page(workspace, alice, "Version, name, password")
                .choose("StarRocks version", "3.3")
                .fillSecretly("Admin password", DemoRoom.password())
                .submits();
        page(workspace, alice, "OSS access role").submits();
        page(workspace, alice, "Network").choose("VPC", "vpc-cn-hangzhou-main");
        page(workspace, alice, "Network")
                .choose("vSwitch", "vsw-cn-hangzhou-i")
                .choose("Security group", "sg-cn-hangzhou-warehouse")
                .submits();
        page(workspace, alice, "Summary").submits();
    }

    private static void confirms(Person alice, Person bob, String channel) {
        alice.awaitsMessage(channel, "please confirm", PATIENCE);
        bob.presses(channel, "Create");
        bob.awaitsMessage(channel, "只有申请人", PATIENCE);
        alice.presses(channel, "Create");
        alice.awaitsMessage(channel, "creating", PATIENCE);
    }

    private static boolean shows(Person person, String channel, String words) {
        return person.sees(channel).stream().anyMatch(message -> message.contains(words));
    }

    /** The page of the wizard with this name in its counter, once it is there. */
    private static Modal page(Workspace workspace, Person person, String step) {
        boolean there = workspace.eventually(
                () -> person.hasModal() && person.modal().text().contains(step), PATIENCE);
        if (!there) {
            throw new IllegalStateException("the page " + step + " did not come");
        }
        return person.modal();
    }
}
