package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.outages.ChildBot;
import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Processes of {@code serve} on one PostgreSQL, as operators run them: their time is the machine's. */
final class ServingBots implements Bots {
    /** Everybody may ask for everything, and nobody has to agree. */
    static final String ANYBODY = """
            access:
              channels: ["*"]
              users: ["*"]
            """;

    private final Map<String, String> environment;
    private final Path directory;
    private final List<ChildBot> running = new ArrayList<>();

    private ServingBots(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /**
     * So many processes with a simulated Slack and a simulated cloud around them.
     *
     * @param policy what stands in their configuration about who may; it may name people, who join by being named
     */
    static Site site(int number, Path directory, Function<Site, String> policy) {
        var site = Site.live(World.standard().births(Birth.afterPolls(1)));
        var bots = new ServingBots(environment(site, directory, policy.apply(site), PostgreSQL.fresh()), directory);
        bots.start(number);
        return site.with(bots);
    }

    private static Map<String, String> environment(
            Site site, Path directory, String policy, DatabaseSettings database) {
        var file = directory.resolve("chatops.yaml");
        try {
            Files.writeString(file, "server:\n  bindAddress: 127.0.0.1\n" + policy);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Map.ofEntries(
                Map.entry("STARROCKS_CHATOPS_CONFIG", file.toString()),
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("DATABASE_USER", database.user()),
                Map.entry("DATABASE_PASSWORD", database.password().use(password -> password)),
                Map.entry("SLACK_BOT_TOKEN", Site.SLACK.botToken()),
                Map.entry("SLACK_SIGNING_SECRET", Site.SLACK.signingSecret()),
                Map.entry("SLACK_API_URL", site.slack().apiUrl()),
                Map.entry("ALIBABA_CLOUD_ACCESS_KEY_ID", StandardWorld.KEY_ID),
                Map.entry("ALIBABA_CLOUD_ACCESS_KEY_SECRET", StandardWorld.KEY_SECRET),
                Map.entry("ALIBABA_CLOUD_ENDPOINT_URL", site.cloud().baseUrl().toString()));
    }

    /** Starts so many more, all at once, and waits until they are ready. */
    List<ChildBot> start(int number) {
        try {
            var more = new ArrayList<ChildBot>();
            for (int replica = 0; replica < number; replica++) {
                more.add(ChildBot.run(environment, directory, "serve"));
            }
            running.addAll(more);
            for (var bot : more) {
                bot.ready();
            }
            return more;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    List<ChildBot> running() {
        return List.copyOf(running);
    }

    /** Ends one as kill -9 does. */
    void kill(ChildBot bot) throws InterruptedException {
        bot.kill();
        running.remove(bot);
    }

    @Override
    public List<Integer> ports() {
        return running.stream().map(ChildBot::port).toList();
    }

    @Override
    public void beat() {
        // they have hearts of their own
    }

    @Override
    public void beat(int which) {
        beat();
    }

    @Override
    public void restart() {
        int number = running.size();
        running.forEach(ChildBot::terminate);
        running.forEach(ServingBots::awaitEnd);
        running.clear();
        start(number);
    }

    static void awaitEnd(ChildBot bot) {
        try {
            assertThat(bot.exitCode(ChatRoom.PATIENCE)).as("ended by SIGTERM").isIn(0, 143);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        running.forEach(ChildBot::close);
        running.clear();
    }
}
