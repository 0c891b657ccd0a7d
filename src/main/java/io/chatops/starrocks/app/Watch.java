package io.chatops.starrocks.app;

import io.chatops.starrocks.access.Switch;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.chat.dingtalk.DingTalkApp;
import io.chatops.starrocks.chat.slack.SlackApp;
import io.chatops.starrocks.chat.slack.SocketState;
import io.chatops.starrocks.metrics.Meters;
import io.chatops.starrocks.metrics.Snapshot;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.store.jdbc.JdbcCensus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is asked of the running parts when somebody looks at them: whether they work, and how things stand. */
final class Watch implements AutoCloseable {
    /** Whoever asks whether the bot works asks again soon, and takes no answer in time for a no. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** Readers of metrics come every 15 seconds or so, perhaps several of them: the database is asked for the first. */
    private static final Duration SNAPSHOT = Duration.ofSeconds(5);

    private final Meters meters;
    private final Fresh<Boolean> database;
    private final Fresh<Snapshot> snapshot;

    Watch(Meters meters, Journal journal, JdbcCensus census, Switch mode, InstantSource time) {
        this.meters = meters;
        this.database = new Fresh<>("look", () -> journal.behind(1).size() <= 1, Duration.ZERO, WAIT, time);
        this.snapshot = new Fresh<>(
                "census",
                () -> new Snapshot(
                        census.count(), census.waitingSince(), mode.now().mode()),
                SNAPSHOT,
                WAIT,
                time);
        meters.database(this::databaseAnswers, snapshot::get);
    }

    /** Whether the database answers, within a second. */
    boolean databaseAnswers() {
        return database.get().orElse(false);
    }

    void own(List<WorkQueue> queues, Supplier<Optional<Instant>> lastBeat) {
        queues.forEach(meters::queue);
        meters.beats(lastBeat);
    }

    void slack(SlackApp app) {
        meters.platform(
                SlackApp.PLATFORM,
                () -> app.ready() && app.socket().map(SocketState::connected).orElse(true));
        meters.opened(
                SlackApp.PLATFORM, () -> app.socket().map(SocketState::opened).orElse(0L));
        app.queues().forEach(meters::queue);
        meters.busy(SlackApp.PLATFORM, named(app.queues(), "slack-work", "slack-envelope"));
    }

    void dingTalk(DingTalkApp app) {
        meters.platform(DingTalkApp.PLATFORM, app::ready);
        app.holdsStream()
                .ifPresent(streams -> meters.turn(
                        DingTalkApp.PLATFORM, () -> app.holdsStream().orElse(false)));
        meters.allowances(DingTalkApp.PLATFORM, app.allowances());
        app.queues().forEach(meters::queue);
        meters.busy(DingTalkApp.PLATFORM, named(app.queues(), "dingtalk-work", "dingtalk-card"));
    }

    /** Those at which people are turned away; elsewhere something of ours is. */
    private static List<WorkQueue> named(List<WorkQueue> queues, String... names) {
        return queues.stream()
                .filter(queue -> List.of(names).contains(queue.name()))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        snapshot.close();
        meters.close();
    }
}
