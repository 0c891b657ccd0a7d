package io.chatops.starrocks.doctor;

import io.chatops.starrocks.app.Doctor;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.WebServer;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** An installation in which nothing is wrong, between simulated services, until a test plants something. */
final class Installation implements AutoCloseable {
    static final String BOT_TOKEN = "xoxb-canary-7777777777";
    static final String APP_TOKEN = Settings.standard().appToken();
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99aaaeee85a5";
    static final String DATABASE_PASSWORD = "Wh1sper-Wh1sper";
    static final String CLIENT_SECRET =
            io.chatops.starrocks.sandbox.dingtalk.Settings.standard().clientSecret();

    private static final Doctor.Bounds PATIENT = new Doctor.Bounds(Duration.ofSeconds(60), Duration.ofSeconds(120));

    final Path directory;
    final World world = World.standard();
    final SimulatedSlack slack;
    final SimulatedDingTalk dingTalk;
    final SimulatedCloud cloud;
    final WebServer bot = WebServer.start(WebSettings.loopback(), Map.of(), List.of());
    final Person alice;
    final Person bob;
    final String channel;
    private final InstantSource time = InstantSource.system();
    private final Map<String, String> environment = new HashMap<>();
    private Duration wrong = Duration.ZERO;
    private Doctor.Bounds bounds = PATIENT;
    private String yaml;

    private Installation(Path directory, UnaryOperator<Settings> slackSettings) {
        this.directory = directory;
        StandardWorld.addInstances(world, "cn-hangzhou", 1, Instant.parse("2026-01-01T00:00:00Z"));
        slack = SimulatedSlack.start(
                time,
                slackSettings.apply(Settings.standard()
                        .withToken(BOT_TOKEN)
                        .withSigningSecret(SIGNING_SECRET)
                        .withoutRateLimits()));
        dingTalk = SimulatedDingTalk.start(
                time, io.chatops.starrocks.sandbox.dingtalk.Settings.standard().withoutRateLimits(), new Random(11));
        cloud = SimulatedCloud.start(world, time);
        alice = slack.workspace().person("alice", "en-US");
        bob = slack.workspace().person("bob", "en-US");
        channel = slack.workspace().channel("data-platform", alice, bob);
        yaml = """
                server:
                  bindAddress: 127.0.0.1
                slack:
                  botTokenFile: bot-token
                access:
                  channels: [%s]
                  users: [%s, %s]
                """.formatted(channel, alice.id(), bob.id());
        write("bot-token", BOT_TOKEN, "rw-------");
        environment.putAll(environment());
    }

    static Installation healthy(Path directory) {
        return new Installation(directory, settings -> settings);
    }

    /** One whose token was given these scopes. */
    static Installation withScopes(Path directory, String... scopes) {
        return new Installation(directory, settings -> settings.withScopes(scopes));
    }

    private Map<String, String> environment() {
        var app = io.chatops.starrocks.sandbox.dingtalk.Settings.standard();
        return Map.ofEntries(
                Map.entry("HOME", directory.toString()),
                Map.entry("STARROCKS_CHATOPS_CONFIG", "chatops.yaml"),
                Map.entry("PORT", String.valueOf(bot.port())),
                Map.entry("PUBLIC_URL", "http://127.0.0.1:" + bot.port()),
                Map.entry("SLACK_SIGNING_SECRET", SIGNING_SECRET),
                Map.entry("SLACK_API_URL", slack.apiUrl()),
                Map.entry("DINGTALK_CLIENT_ID", app.clientId()),
                Map.entry("DINGTALK_CLIENT_SECRET", CLIENT_SECRET),
                Map.entry("DINGTALK_CORP_ID", app.corpId()),
                Map.entry("DINGTALK_API_URL", dingTalk.apiUrl()),
                Map.entry("ALIBABA_CLOUD_ACCESS_KEY_ID", StandardWorld.KEY_ID),
                Map.entry("ALIBABA_CLOUD_ACCESS_KEY_SECRET", StandardWorld.KEY_SECRET),
                Map.entry("ALIBABA_CLOUD_ENDPOINT_URL", cloud.baseUrl().toString()),
                Map.entry("DATABASE_URL", "jdbc:h2:file:" + directory.resolve("journal")));
    }

    Installation set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Installation unset(String variable) {
        environment.remove(variable);
        return this;
    }

    Installation on(DatabaseSettings database) {
        return set("DATABASE_URL", database.url())
                .set("DATABASE_USER", database.user())
                .set("DATABASE_PASSWORD", DATABASE_PASSWORD);
    }

    /** Puts this in place of the policy. */
    Installation allowing(String policy) {
        yaml = yaml.substring(0, yaml.indexOf("access:")) + policy;
        return this;
    }

    /** In Socket Mode, where no signing secret is needed. */
    Installation overSocket() {
        return unset("SLACK_SIGNING_SECRET").set("SLACK_APP_TOKEN", APP_TOKEN);
    }

    /** Adds this to the configuration file. */
    Installation with(String lines) {
        yaml += lines;
        return this;
    }

    /** The clock of this machine is so much ahead of everybody else's. */
    Installation ahead(Duration wrongBy) {
        wrong = wrongBy;
        return this;
    }

    /** What hangs is left behind soon. */
    Installation impatient() {
        bounds = new Doctor.Bounds(Duration.ofSeconds(60), Duration.ofSeconds(5));
        return this;
    }

    Path write(String name, String content, String permissions) {
        try {
            var file = Files.writeString(directory.resolve(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Doctor looks() {
        return looks(Language.ENGLISH);
    }

    Doctor looks(Language language) {
        if (!Files.exists(directory.resolve("chatops.yaml"))) {
            write("chatops.yaml", yaml, "rw-r--r--");
        }
        return Doctor.run(environment, directory, () -> time.instant().plus(wrong), Optional.of(language), bounds);
    }

    /** A configuration file that others may write. */
    Installation carelessConfiguration() {
        write("chatops.yaml", yaml, "rw-rw-rw-");
        return this;
    }

    @Override
    public void close() {
        bot.close();
        cloud.close();
        dingTalk.close();
        slack.close();
    }
}
