package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.sandbox.slack.SimulatedSlack;
import io.chatops.starrocks.sandbox.slack.Sockets;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineDrawings;
import io.chatops.starrocks.store.memory.CaffeineOnce;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Our Slack side in Socket Mode, at a simulated Slack over real WebSockets; time passes for its keeper when a test says so. */
final class SocketRoom implements AutoCloseable {
    static final Secret APP_TOKEN = Secret.of("xapp-1-not-a-real-token");
    static final Duration SOON = Duration.ofSeconds(30);

    /** For people who wait: they stand aside while a test goes on. */
    static final Executor ASIDE = task -> new Thread(task, "aside").start();

    private static final Timing TIMING =
            new Timing(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofSeconds(4), Duration.ofSeconds(2));

    final Settings sandbox;
    final SimulatedSlack slack;
    final Sockets sockets;
    final Person alice;
    final String channel;
    final HandBell bell = new HandBell();
    final RecordedHandler handler = new RecordedHandler();
    final List<Duration> acknowledged = new CopyOnWriteArrayList<>();
    private final Traffic traffic = new Traffic() {
        @Override
        public void acknowledged(String platform, Duration took) {
            acknowledged.add(took);
        }

        @Override
        public void notGenuine(String platform) {
            throw new AssertionError("a socket is open to Slack alone");
        }
    };
    final AtomicInteger gaveWay = new AtomicInteger();
    final RightOfWay way = new RightOfWay(1, step -> gaveWay.incrementAndGet());
    final SlackApp app;
    volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    SocketRoom() {
        this(Settings.standard().overSocket());
    }

    SocketRoom(Settings sandbox) {
        this(sandbox, sandbox.appToken(), slack -> {});
    }

    /** @param before what is wrong before the bot starts */
    SocketRoom(Settings sandbox, String appToken, Consumer<SimulatedSlack> before) {
        InstantSource clock = () -> now;
        this.sandbox = sandbox.withAcknowledgement(Duration.ofSeconds(20));
        this.slack = SimulatedSlack.start(clock, this.sandbox);
        this.sockets = slack.sockets();
        this.alice = slack.workspace().person("alice", "en-US");
        this.channel = slack.workspace().channel("data-platform", alice);
        before.accept(slack);
        this.app = SlackApp.start(
                SlackSettings.socket(Secret.of(sandbox.botToken()), Secret.of(appToken))
                        .at(URI.create(slack.apiUrl())),
                handler,
                clock,
                new SlackApp.Shared(new CaffeineOnce(clock), new CaffeineDrawings(clock)),
                pause -> {},
                TIMING,
                new SlackWork(4, 50, way, TIMING.drain()),
                new SlackSocket.Keeping(bell, new Random(5), SocketTiming.USUAL, traffic));
    }

    SocketRoom connected() {
        soon(() -> sockets.links() == 1 && state().connected());
        return this;
    }

    SocketState state() {
        return app.socket().orElseThrow();
    }

    int calls() {
        return slack.ledger().count("apps.connections.open");
    }

    /** So many times ten seconds pass, for the bot and for Slack, which answers each ping. */
    void beats(int number) {
        for (int beat = 0; beat < number; beat++) {
            now = now.plus(SocketTiming.USUAL.beat());
            bell.passes(SocketTiming.USUAL.beat());
            soon(() -> state().lastFrame().equals(Optional.of(now)));
        }
    }

    /** Lets time pass, at most so much, and no more once it is connected: beats that nobody could answer would look like silence. */
    void passesUntilConnected(Duration most) {
        var step = Duration.ofSeconds(5);
        for (var left = most; left.compareTo(Duration.ZERO) > 0 && !isConnectedSoon(); left = left.minus(step)) {
            bell.passes(step);
        }
        connected();
    }

    private boolean isConnectedSoon() {
        return slack.workspace().eventually(() -> sockets.links() == 1, Duration.ofMillis(50))
                && slack.workspace().eventually(() -> state().connected(), Duration.ofMillis(500));
    }

    /** Waits until it holds; in short rounds, since not all that is waited for is a change of the simulation. */
    void soon(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        boolean holds = false;
        while (!holds && System.nanoTime() < end) {
            holds = slack.workspace().eventually(condition, Duration.ofMillis(20));
        }
        assertThat(holds).isTrue();
    }

    @Override
    public void close() {
        app.close();
        slack.close();
    }
}
