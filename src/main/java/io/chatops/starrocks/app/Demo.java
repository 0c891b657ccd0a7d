package io.chatops.starrocks.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.stage.Transcript;
import io.chatops.starrocks.sandbox.stage.TranscriptStyle;
import io.chatops.starrocks.sandbox.slack.Workspace;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One whole creation, offline: the real bot between a simulated Slack workspace and a simulated Alibaba Cloud, all on loopback. Says
 * what each person sees and what the cloud is asked, masked.
 */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BOT_TOKEN = "xoxb-demo-0000000000";
    private static final String SIGNING_SECRET = "demo-signing-secret";

    private final Consumer<String> out;
    private final Transcript transcript;
    private final SkippingClock clock;
    private final SimulatedSlack slack;
    private final Workspace workspace;

    private Demo(Consumer<String> out, boolean colour, SkippingClock clock, SimulatedSlack slack) {
        this.out = out;
        this.clock = clock;
        this.slack = slack;
        this.workspace = slack.workspace();
        this.transcript = new Transcript(colour ? new Colours() : TranscriptStyle.PLAIN);
    }

    /** Plays the demo; true when the instance ran at its end. */
    public static boolean play(Consumer<String> out, boolean colour) {
        quiet();
        var clock = new SkippingClock();
        var settings = Settings.standard().withToken(BOT_TOKEN).withSigningSecret(SIGNING_SECRET);
        try (var slack = SimulatedSlack.start(clock, settings)) {
            return new Demo(out, colour, clock, slack).play();
        }
    }

    /** The conversation is what is to be read here; the log would stand between its lines. */
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    private boolean play() {
        try (var cloud = SimulatedCloud.start(World.standard(), clock);
                var bot = Application.startStill(setup(cloud), clock, this::skip)) {
            slack.requestUrl(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
            cloud.ledger().watch((request, outcome) -> say("    -> Alibaba Cloud: " + request + " " + outcome));
            workspace.follow(happening -> transcript.lines(happening).forEach(this::say));
            var alice = workspace.person("alice", "en-US");
            var bob = workspace.person("bob", "zh-CN");
            var channel = workspace.channel("data-platform", alice, bob);
            wizard(alice, channel);
            return created(bot, alice, bob, channel);
        }
    }

    private Setup setup(SimulatedCloud cloud) {
        return new Setup(
                WebSettings.loopback(),
                SlackSettings.http(Secret.of(BOT_TOKEN), Secret.of(SIGNING_SECRET))
                        .at(URI.create(slack.apiUrl())),
                new AliyunSettings(
                        Optional.of(new AliyunSettings.Keys(
                                StandardWorld.KEY_ID, Secret.of(StandardWorld.KEY_SECRET), Optional.empty())),
                        Optional.empty(),
                        Path.of("no-such-configuration"),
                        Optional.of(cloud.baseUrl().toString()),
                        CreateBody.FULL,
                        List.of(),
                        AliyunSettings.DEFAULT_HOME_REGION),
                new DatabaseSettings("jdbc:h2:mem:demo", "sa", Secret.of("")),
                new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY)),
                CreationOptions.standard(),
                Duration.ofMinutes(30));
    }

    private void wizard(Person alice, String channel) {
        alice.types(channel, "/starrocks create reports_dev");
        page(alice, "Region").choose("Region", "cn-hangzhou").submits();
        page(alice, "Purpose and payment")
                .choose("What is it for?", "development")
                .choose("Payment", "postPaid")
                .submits();
        page(alice, "Version series").choose("Version series", "official").submits();
        page(alice, "Architecture").choose("Architecture", "shared_data").submits();
        page(alice, "Compute spec").choose("Compute spec", "standard").submits();
        page(alice, "Size and disks").submits();
        page(alice, "Version, name, password")
                .choose("StarRocks version", "3.3")
                .fillSecretly("Admin password", "Demo-" + RandomIds.opaque().replaceAll("[^A-Za-z0-9]", "x") + "1a")
                .submits();
        page(alice, "OSS access role").submits();
        page(alice, "Network").choose("VPC", "vpc-cn-hangzhou-main");
        page(alice, "Network")
                .choose("vSwitch", "vsw-cn-hangzhou-i")
                .choose("Security group", "sg-cn-hangzhou-warehouse")
                .submits();
        page(alice, "Summary").submits();
    }

    private boolean created(Application bot, Person alice, Person bob, String channel) {
        alice.awaitsMessage(channel, "please confirm", PATIENCE);
        bob.presses(channel, "Create");
        bob.awaitsMessage(channel, "只有申请人", PATIENCE);
        alice.presses(channel, "Create");
        alice.awaitsMessage(channel, "creating", PATIENCE);
        for (int look = 0; look < 6; look++) {
            say("    ... 30 seconds later");
            clock.skip(Duration.ofSeconds(31));
            bot.tick();
            boolean runs = workspace.eventually(() -> shows(alice, channel, "is running"), Duration.ofSeconds(1));
            if (runs) {
                say("");
                say("The instance runs. Start the real bot with: java -jar target/starrocks-chatops.jar serve");
                return true;
            }
        }
        say("The instance did not run in time.");
        return false;
    }

    private static boolean shows(Person person, String channel, String words) {
        return person.sees(channel).stream().anyMatch(message -> message.contains(words));
    }

    /** The page of the wizard with this name in its counter, once it is there. */
    private Modal page(Person person, String step) {
        boolean there = workspace.eventually(
                () -> person.hasModal() && person.modal().text().contains(step), PATIENCE);
        if (!there) {
            throw new IllegalStateException("the page " + step + " did not come");
        }
        return person.modal();
    }

    private void say(String line) {
        out.accept(line);
    }

    private boolean skip(Duration time) {
        clock.skip(time);
        return true;
    }
}
