package io.chatops.starrocks.inquiries;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.sandbox.cloud.SimulatedCloud;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The real bot between a simulated workspace and a simulated cloud, where people ask about instances. */
final class QueryRoom implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final SimulatedSlack slack;
    final SimulatedCloud cloud;
    final Person alice;
    final Person wang;

    /** What was waited before a call was sent again. */
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);
    private final Application bot;

    QueryRoom() {
        this(Settings.standard());
    }

    QueryRoom(Settings settings) {
        InstantSource clock = () -> InstantSource.system().instant().plus(skipped.get());
        slack = SimulatedSlack.start(clock, settings.withoutRateLimits());
        cloud = SimulatedCloud.start(World.standard().allowSkew(Duration.ofDays(2)), clock);
        bot = Application.startStill(setup(settings), clock, pauses::add);
        slack.requestUrl(URI.create("http://127.0.0.1:" + bot.port() + "/slack/events"));
        alice = slack.workspace().person("alice", "en-US");
        wang = slack.workspace().person("wang", "zh-CN");
    }

    /** A channel that nobody has said anything in. */
    String channel() {
        return slack.workspace().channel("room-" + NUMBER.incrementAndGet(), alice, wang);
    }

    /** Types a line and waits for what is looked for. */
    SeenMessage asks(Person person, String channel, String line, String containing) {
        person.types(channel, line);
        return person.awaitsMessage(channel, containing, PATIENCE);
    }

    /** Presses a button and waits for what is looked for. */
    SeenMessage presses(Person person, String channel, String label, String containing) {
        person.presses(channel, label);
        return person.awaitsMessage(channel, containing, PATIENCE);
    }

    /** Nothing in the cloud, and nothing wrong with it. */
    void clear() {
        cloud.faults().clear();
        cloud.world().fleet().all().forEach(instance -> cloud.world().fleet().remove(instance.id()));
        cloud.ledger().clear();
        pauses.clear();
    }

    /** A running shared-data instance. */
    SimulatedInstance has(String region, String id, String name) {
        return Warehouses.running(cloud.world(), region, id, name);
    }

    void skip(Duration time) {
        skipped.updateAndGet(before -> before.plus(time));
    }

    private Setup setup(Settings settings) {
        return PlainSetup.before(cloud.baseUrl().toString())
                .in(PlainSetup.app(settings, slack.apiUrl()))
                .setup();
    }

    @Override
    public void close() {
        bot.close();
        cloud.close();
        slack.close();
    }
}
