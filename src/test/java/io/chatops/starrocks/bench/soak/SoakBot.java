package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.Upkeep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The bot in a process of its own, so that what it holds is not mixed with what the simulations hold. It is told by lines what time it
 * is, when to clear up and when to end, and says what it holds.
 */
final class SoakBot {
    static final URI PUBLIC_URL = URI.create("http://bot.example");

    private final HandMovedClock clock = new HandMovedClock();
    private final DatabaseSettings database =
            new DatabaseSettings(given("url"), given("user"), Secret.of(given("password")));

    private SoakBot() {}

    public static void main(String[] arguments) throws IOException {
        new SoakBot().run();
    }

    private static String given(String name) {
        return System.getProperty("soak." + name, "");
    }

    private void run() throws IOException {
        clock.isAhead(Duration.ofMillis(Long.parseLong(given("ahead"))));
        try (var bot = Application.start(setup(), clock);
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            say("port " + bot.port());
            for (var line = lines.readLine(); line != null && !line.equals("ends"); line = lines.readLine()) {
                obey(line);
            }
        }
        say("ended");
    }

    private void obey(String line) {
        if (line.startsWith("ahead ")) {
            clock.isAhead(Duration.ofMillis(Long.parseLong(line.substring("ahead ".length()))));
            say("moved");
        } else if (line.equals("clears")) {
            try (var opened = Database.open(database)) {
                new Upkeep(opened.source(), clock).run();
                say("cleared");
            } catch (RuntimeException failed) {
                say("failed " + failed);
            }
        } else {
            var vitals = Vitals.now();
            say(vitals.heap() + " " + vitals.resident() + " " + vitals.threads() + " " + vitals.files());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println("soak " + line);
        System.out.flush();
    }

    private Setup setup() {
        return PlainSetup.before(given("cloud"))
                .in(PlainSetup.app(Town.SLACK, given("slack")))
                .in(PlainSetup.app(Town.DINGTALK, given("dingtalk"))
                        .by(DingTalkSettings.Mode.STREAM)
                        .of(new DingTalkSettings.Plan(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .reachedAt(PUBLIC_URL)
                .on(database)
                .allowing(access())
                .setup();
    }

    /** What is bought for months needs somebody else's word. */
    private static AccessPolicy access() {
        var subscriptions = new When(
                List.of(),
                List.of(),
                List.of(),
                List.of("prePaid"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return PlainSetup.ANYBODY.approving(ApprovalRule.of(
                "subscriptions", subscriptions, People.users(given("approvers").split(",", -1)), 1));
    }
}
