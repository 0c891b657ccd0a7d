package io.chatops.starrocks.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.stage.Happening;
import io.chatops.starrocks.sandbox.stage.Transcript;
import io.chatops.starrocks.sandbox.stage.TranscriptStyle;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a demo needs on any chat: the simulated cloud, the bot's settings, time that skips, and somebody who reads along. */
final class DemoRoom implements AutoCloseable {
    /** How long an answer may take. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DemoWords words;
    private final Consumer<String> out;
    private final Transcript transcript;
    private final SkippingClock clock;
    private final SimulatedCloud cloud;

    private DemoRoom(
            DemoWords words, Consumer<String> out, Transcript transcript, SkippingClock clock, SimulatedCloud cloud) {
        this.words = words;
        this.out = out;
        this.transcript = transcript;
        this.clock = clock;
        this.cloud = cloud;
    }

    static DemoRoom open(DemoWords words, Consumer<String> out, boolean colour) {
        quiet();
        var clock = new SkippingClock();
        var transcript = new Transcript(colour ? new Colours() : TranscriptStyle.PLAIN);
        return new DemoRoom(words, out, transcript, clock, SimulatedCloud.start(World.standard(), clock));
    }

    /** The conversation is what is to be read here; the log would stand between its lines. */
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    SkippingClock clock() {
        return clock;
    }

    /** The bot in these chats; its calls of the cloud are told from now on. */
    Application starts(WebSettings web, Optional<SlackSettings> slack, Optional<DingTalkSettings> dingTalk) {
        cloud.ledger().watch((request, outcome) -> say("    " + words.cloud() + " " + request + " " + outcome));
        return Application.startStill(setup(web, slack, dingTalk), clock, this::skip);
    }

    private Setup setup(WebSettings web, Optional<SlackSettings> slack, Optional<DingTalkSettings> dingTalk) {
        return new Setup(
                web,
                slack,
                dingTalk,
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

    /** A password that keeps the rules, and is another one each time. */
    static String password() {
        return "Demo-" + RandomIds.opaque().replaceAll("[^A-Za-z0-9]", "x") + "1a";
    }

    void tell(Happening happening) {
        transcript.lines(happening).forEach(this::say);
    }

    void say(String line) {
        out.accept(line);
    }

    boolean skip(Duration time) {
        clock.skip(time);
        return true;
    }

    /**
     * Skips half a minute after the other until the instance runs.
     *
     * @param runs whether people see so; waits a moment for it
     * @return whether it ran in time
     */
    boolean untilItRuns(Application bot, BooleanSupplier runs) {
        for (int look = 0; look < 6; look++) {
            say("    " + words.later());
            clock.skip(Duration.ofSeconds(31));
            bot.tick();
            if (runs.getAsBoolean()) {
                say("");
                say(words.runs());
                return true;
            }
        }
        say(words.late());
        return false;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
