package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import io.chatops.starrocks.text.Language;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What stands around the bot: a simulated Slack, DingTalk and cloud, and the people in them. */
final class Town implements AutoCloseable {
    static final String MARK = "Vault7";
    static final io.chatops.starrocks.sandbox.slack.Settings SLACK =
            io.chatops.starrocks.sandbox.slack.Settings.standard()
                    .withToken("xoxb-soak-3333333333")
                    .withSigningSecret("soak-signing-secret-88")
                    .withoutRateLimits();
    static final io.chatops.starrocks.sandbox.dingtalk.Settings DINGTALK =
            io.chatops.starrocks.sandbox.dingtalk.Settings.standard()
                    .withoutRateLimits()
                    .withAcknowledgement(Duration.ofSeconds(3));
    private static final int ROOM = 5;
    private static final int ON_DINGTALK = 4;

    final HandMovedClock clock = new HandMovedClock();
    final World world = World.standard().births(Birth.afterPolls(2)).allowSkew(Duration.ofDays(36500));
    final SimulatedSlack slack = SimulatedSlack.start(clock, SLACK);
    final SimulatedDingTalk dingTalk;
    final SimulatedCloud cloud = SimulatedCloud.start(world, clock);
    private final PasswordBrowser browser =
            new PasswordBrowser(link -> URI.create("http://127.0.0.1:" + bots().port() + link.getRawPath()));
    final Sightings sightings = new Sightings();
    private final List<Visitor> visitors = new ArrayList<>();
    private final List<String> approvers = new ArrayList<>();

    private volatile Optional<Bots> bots = Optional.empty();
    private volatile Optional<Trouble> troubles = Optional.empty();

    private Town(long seed) {
        dingTalk = SimulatedDingTalk.start(clock, DINGTALK, new Random(seed));
        slack.workspace().follow(sightings::slack);
        dingTalk.workspace().follow(sightings::dingTalk);
    }

    /** People in rooms of five, every fourth room on DingTalk; half of them write Chinese. */
    static Town of(SoakPlan plan, Clicks clicks) {
        var town = new Town(plan.seed());
        for (int room = 0; room * ROOM < plan.people(); room++) {
            if (room % ON_DINGTALK == ON_DINGTALK - 1) {
                town.dingTalkRoom(room, plan.seed(), clicks);
            } else {
                town.slackRoom(room, plan.seed(), clicks);
            }
        }
        return town;
    }

    /** What serves here, and what goes wrong. */
    void with(Bots serving, Trouble trouble) {
        bots = Optional.of(serving);
        troubles = Optional.of(trouble);
    }

    Bots bots() {
        return bots.orElseThrow();
    }

    Trouble troubles() {
        return troubles.orElseThrow();
    }

    /** Somebody opens the page behind a link and enters a password; some are too weak to be taken. */
    void enters(String link, Random random) {
        var password = random.nextInt(10) == 0 ? "weak" : MARK + "#Quiet" + random.nextInt(1000);
        try {
            browser.saves(link, password);
        } catch (UncheckedIOException away) {
            troubles().count("page for passwords not reached");
        }
    }

    List<Visitor> visitors() {
        return List.copyOf(visitors);
    }

    /** The ids of those who may approve. */
    List<String> approvers() {
        return List.copyOf(approvers);
    }

    /** Somebody begins once more, long after all others have gone. */
    void comesBack() {
        slack.workspace().person("late", "en-US").says(Person.BOT, "starrocks create salt");
    }

    private void slackRoom(int room, long seed, Clicks clicks) {
        var channel = slack.workspace().channel("room-" + room);
        for (int seat = 0; seat < ROOM; seat++) {
            int number = room * ROOM + seat;
            var language = number % 2 == 0 ? Language.ENGLISH : Language.CHINESE;
            var person = slack.workspace().person("p" + number, language == Language.ENGLISH ? "en-US" : "zh-CN");
            slack.workspace().joins(channel, person);
            if (seat < 2) {
                approvers.add(person.id());
            }
            visitors.add(
                    new SlackVisitor(this, person, "#room-" + room, language, new Random(seed * 31 + number), clicks));
        }
    }

    private void dingTalkRoom(int room, long seed, Clicks clicks) {
        for (int seat = 0; seat < ROOM; seat++) {
            int number = room * ROOM + seat;
            var person = dingTalk.workspace().person("钉" + number);
            visitors.add(new DingTalkVisitor(this, person, new Random(seed * 31 + number), clicks));
        }
    }

    /** Forgets what was looked through already; the simulations would remember everything. */
    void forgets() {
        slack.workspace().forgetsHappenings();
        dingTalk.workspace().forgetsHappenings();
    }

    /** Some pause in which other threads go on; false when this one is to end. */
    static boolean pauses(Duration time) {
        long ends = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && !Thread.currentThread().isInterrupted(); ) {
            LockSupport.parkNanos(left);
            left = ends - System.nanoTime();
        }
        return !Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        try (slack;
                dingTalk) {
            cloud.close();
        }
    }
}
