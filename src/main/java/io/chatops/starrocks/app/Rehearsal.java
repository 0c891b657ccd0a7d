package io.chatops.starrocks.app;

import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a JVM is to watch that keeps what it loads for the starts to come: the bot served as operators do, on a database that has its
 * tables, up to an answer; and the demo. All of it offline, between simulated services, in a directory that is gone afterwards.
 */
public final class Rehearsal {
    private static final String BOT_TOKEN = "xoxb-rehearsal-00000000";
    private static final String SIGNING_SECRET = "rehearsal-signing-secret";

    private Rehearsal() {}

    /** Plays it; true when the demo's instance ran at its end. */
    public static boolean play(Consumer<String> out) {
        // the demo comes last: it makes the log quiet, and a start writes to it
        serve();
        return Demo.play(out, false);
    }

    private static void serve() {
        try {
            var directory = Files.createTempDirectory("rehearsal");
            try {
                Database.open(new DatabaseSettings(database(directory), "sa", Secret.of("")))
                        .close();
                answer(directory);
            } finally {
                remove(directory);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A start, up to an answer that somebody sees. */
    private static void answer(Path directory) throws IOException {
        var time = InstantSource.system();
        var chat = Settings.standard().withToken(BOT_TOKEN).withSigningSecret(SIGNING_SECRET);
        try (var cloud = SimulatedCloud.start(World.standard(), time);
                var slack = SimulatedSlack.start(time, chat);
                var bot = Service.start(environment(directory, slack, cloud), directory)) {
            slack.requestUrl(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
            var alice = slack.workspace().person("alice", "en-US");
            var channel = slack.workspace().channel("data-platform", alice);
            alice.types(channel, "/starrocks help");
            alice.awaitsMessage(channel, "/starrocks create", DemoRoom.PATIENCE);
        }
    }

    private static Map<String, String> environment(Path directory, SimulatedSlack slack, SimulatedCloud cloud)
            throws IOException {
        var file = directory.resolve("starrocks-chatops.yaml");
        Files.writeString(file, """
                server:
                  bindAddress: 127.0.0.1
                access:
                  channels: ["*"]
                  users: ["*"]
                """);
        return Map.of(
                "HOME",
                directory.toString(),
                "PORT",
                "0",
                "STARROCKS_CHATOPS_CONFIG",
                file.toString(),
                "DATABASE_URL",
                database(directory),
                "SLACK_BOT_TOKEN",
                BOT_TOKEN,
                "SLACK_SIGNING_SECRET",
                SIGNING_SECRET,
                "SLACK_API_URL",
                slack.apiUrl(),
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                StandardWorld.KEY_ID,
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                StandardWorld.KEY_SECRET,
                "ALIBABA_CLOUD_ENDPOINT_URL",
                cloud.baseUrl().toString());
    }

    private static String database(Path directory) {
        return "jdbc:h2:file:" + directory.toAbsolutePath().resolve("journal");
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
