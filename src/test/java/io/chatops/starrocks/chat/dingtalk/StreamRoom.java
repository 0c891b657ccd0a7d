package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.sandbox.dingtalk.Gateway;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A simulated DingTalk, and the stream client that is tested against it. */
final class StreamRoom implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);
    static final Timing QUICK =
            new Timing(Duration.ofSeconds(5), Duration.ofSeconds(75), Duration.ofSeconds(5), Duration.ofSeconds(5));

    /** For calls that wait: the HTTP client answers on the threads that all share, and on two cores there is one of them. */
    static final Executor ASIDE = task -> new Thread(task, "aside").start();

    final SimulatedDingTalk dingTalk;
    final Gateway gateway;
    final Person wang;
    final Person li;
    final Pauses pauses = new Pauses();
    final RecordedHandler handler;
    final DingTalkSettings settings;
    final Quota pushes = Quota.ofPushes(3_000, InstantSource.system());
    final List<Duration> acknowledged = new CopyOnWriteArrayList<>();
    final Reception reception;
    final StreamClient client;

    /** Whether the keeper of the stream stumbles when it looks at its clock next. */
    final AtomicBoolean mistaken = new AtomicBoolean();

    StreamRoom() {
        this(QUICK, Duration.ofSeconds(10), 200);
    }

    /**
     * @param acknowledgement how long a person waits for the bot
     * @param room for messages that wait
     */
    StreamRoom(Timing timing, Duration acknowledgement, int room) {
        var sandbox = Settings.standard().withoutRateLimits().withAcknowledgement(acknowledgement);
        this.dingTalk = SimulatedDingTalk.start(InstantSource.system(), sandbox, new Random(3));
        this.gateway = dingTalk.gateway();
        this.wang = dingTalk.workspace().person("小王");
        this.li = dingTalk.workspace().person("老李");
        this.handler = new RecordedHandler(() -> dingTalk.workspace().person("bell"));
        this.settings = DingTalkSettings.of(sandbox.clientId(), Secret.of(sandbox.clientSecret()), sandbox.corpId())
                .at(URI.create(dingTalk.apiUrl()));
        Set<String> known = ConcurrentHashMap.newKeySet();
        this.reception = new Reception(
                known::add,
                handler,
                new OrderedWork("dingtalk-work", 2, room, room, timing.drain()),
                new OrderedWork("dingtalk-card", 2, 10, 10, timing.drain()),
                pushes,
                timing);
        var traffic = new Traffic() {
            @Override
            public void acknowledged(String platform, Duration took) {
                acknowledged.add(took);
            }

            @Override
            public void notGenuine(String platform) {
                throw new AssertionError("a stream is open to DingTalk alone");
            }
        };
        this.client = new StreamClient(settings, reception, traffic, this::now, pauses, new Random(5), timing);
    }

    private Instant now() {
        if (mistaken.getAndSet(false)) {
            throw new IllegalStateException("a mistake of ours");
        }
        return Instant.now();
    }

    StreamRoom connected() {
        client.begin();
        soon(() -> gateway.links() == 1);
        return this;
    }

    /** Waits until it holds; in short rounds, since not all that is waited for is a change of the simulation. */
    void soon(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        boolean holds = false;
        while (!holds && System.nanoTime() < end) {
            holds = dingTalk.workspace().eventually(condition, Duration.ofMillis(300));
        }
        assertThat(holds).isTrue();
    }

    @Override
    public void close() {
        client.close();
        reception.close();
        dingTalk.close();
    }
}
