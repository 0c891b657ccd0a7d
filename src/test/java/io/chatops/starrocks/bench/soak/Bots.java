package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.journeys.Relay;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The one process of the bot that runs at present, on a database that can go away. */
final class Bots implements AutoCloseable {
    private final Town town;
    private final File log;
    private final DatabaseSettings real;
    private final DatabaseSettings used;
    private final Optional<Relay> relay;
    private volatile BotProcess running;
    private volatile boolean up = true;
    private final AtomicInteger changes = new AtomicInteger();
    private Duration longestStop = Duration.ZERO;

    Bots(Town town, SoakPlan plan, Path directory) {
        this.town = town;
        log = directory.resolve("bot.log").toFile();
        real = plan.onPostgres()
                ? PostgreSQL.fresh()
                : new DatabaseSettings("jdbc:h2:file:" + directory.resolve("journal"), "sa", Secret.of(""));
        relay = plan.onPostgres() ? Optional.of(new Relay(port(real))) : Optional.empty();
        used = relay.map(there -> at(real, there.port())).orElse(real);
        running = BotProcess.start(town, used, log);
        leads();
    }

    int port() {
        return running.port();
    }

    /** Whether a bot listens and is not about to end. */
    boolean up() {
        return up;
    }

    /** How often it went away so far. */
    int changes() {
        return changes.get();
    }

    File log() {
        return log;
    }

    /** The database past the relay; a file is free for others only when no bot runs. */
    DatabaseSettings database() {
        return real;
    }

    BotProcess running() {
        return running;
    }

    Duration longestStop() {
        return longestStop;
    }

    /** Ends as a new version is rolled out, and is there again. */
    void restarts() {
        stops();
        starts();
    }

    void stops() {
        away();
        var took = running.ends();
        longestStop = took.compareTo(longestStop) > 0 ? took : longestStop;
    }

    /**
     * Dies in the middle of whatever it does, and is there again.
     *
     * @param dead told in between
     */
    void dies(Runnable dead) {
        away();
        running.dies();
        dead.run();
        starts();
    }

    void databaseAway(Duration time) {
        relay.ifPresent(there -> {
            there.cut();
            Town.pauses(time);
            there.mend();
        });
    }

    private void starts() {
        var started = BotProcess.start(town, used, log);
        running = started;
        // time has passed while it started
        started.isAhead(town.clock.ahead());
        leads();
    }

    private void away() {
        up = false;
        changes.incrementAndGet();
    }

    private void leads() {
        town.slack.requestUrl(URI.create("http://127.0.0.1:" + port() + "/slack/events"));
        up = true;
    }

    private static int port(DatabaseSettings settings) {
        return URI.create(settings.url().substring("jdbc:".length())).getPort();
    }

    private static DatabaseSettings at(DatabaseSettings settings, int port) {
        var url = settings.url().replaceFirst(":" + port(settings) + "/", ":" + port + "/");
        return new DatabaseSettings(url, settings.user(), settings.password());
    }

    @Override
    public void close() {
        running.close();
        relay.ifPresent(Relay::close);
    }
}
