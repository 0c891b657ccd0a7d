package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.socket.Backoff;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.chat.socket.Keeper;
import io.chatops.starrocks.chat.socket.LeavingLinks;
import io.chatops.starrocks.chat.socket.Pulse;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stream mode: keeps one connection to DingTalk, and for a while the one before it when DingTalk announced to close that. One thread
 * of its own opens, watches and replaces; frames are taken by the threads of the HTTP client, which never wait for work.
 */
final class StreamClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamClient.class);

    /** A connection that lived shorter counts as a failed try. */
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final Pause pause;
    private final Timing timing;
    private final Backoff backoff;
    private final StreamDesk desk;
    private final Dialer dialer;
    private final StreamGateway gateway;
    private final Keeper keeper = new Keeper(DingTalkWeb.PLATFORM, this::round, this::beginAnew);
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final LeavingLinks leaving = new LeavingLinks();
    private volatile Optional<SocketLink> live = Optional.empty();
    private Optional<Pulse> pulse = Optional.empty();
    private Instant openedAt = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;

    /** What happened to a connection: it ended, or DingTalk asks to leave it. */
    private record Signal(SocketLink link, boolean ended) {}

    StreamClient(
            DingTalkSettings settings,
            Reception reception,
            Traffic traffic,
            InstantSource clock,
            Pause pause,
            RandomGenerator random,
            Timing timing) {
        this.clock = clock;
        this.pause = pause;
        this.timing = timing;
        this.backoff = new Backoff(random);
        this.desk = new StreamDesk(reception, traffic, link -> signals.add(new Signal(link, false)));
        this.dialer = new Dialer(DingTalkWeb.PLATFORM, timing.open());
        this.gateway = new StreamGateway(settings, dialer);
    }

    /** Begins to connect in the background, again and again until it holds. */
    void begin() {
        keeper.begin();
    }

    /** Whether a connection is open. */
    boolean connected() {
        return live.isPresent();
    }

    private void round() throws InterruptedException {
        if (live.isEmpty() && !open()) {
            pause.await(backoff.afterFailure());
        } else {
            attend();
        }
    }

    private void beginAnew() throws InterruptedException {
        live.ifPresent(SocketLink::abandon);
        live = Optional.empty();
        pause.await(backoff.afterFailure());
    }

    private boolean open() throws InterruptedException {
        var link = new SocketLink(DingTalkWeb.PLATFORM, clock, desk::take, gone -> signals.add(new Signal(gone, true)));
        if (!gateway.open(link)) {
            return false;
        }
        openedAt = clock.instant();
        pulse = Optional.of(new Pulse(link));
        live = Optional.of(link);
        LOG.info("the stream to dingtalk is open leaving={}", leaving.number());
        return true;
    }

    private void attend() throws InterruptedException {
        var signal = signals.poll(timing.beat().toMillis(), TimeUnit.MILLISECONDS);
        var now = clock.instant();
        leaving.passed(Duration.between(looked, now), timing.drain());
        looked = now;
        if (signal != null) {
            heed(signal);
        } else {
            watch();
        }
    }

    private void heed(Signal signal) throws InterruptedException {
        boolean wasLive = live.filter(signal.link()::equals).isPresent();
        if (signal.ended()) {
            leaving.ended(signal.link());
        } else if (wasLive) {
            LOG.info("dingtalk will close the stream, another is opened");
            leaving.end(SocketLink::abandon);
            leaving.add(signal.link());
        }
        if (wasLive) {
            live = Optional.empty();
            pauseIfShort();
        }
    }

    /** Asks for a sign of life, and gives a connection up that gave none for too long: a dead one looks like a quiet one. */
    private void watch() throws InterruptedException {
        var link = live.orElseThrow();
        if (pulse.orElseThrow().beat() >= Timing.BEATS) {
            LOG.warn(
                    "nothing was heard from dingtalk for s={}, the stream is replaced",
                    timing.idle().toSeconds());
            link.abandon();
            live = Optional.empty();
            pauseIfShort();
        } else {
            link.ping();
        }
    }

    private void pauseIfShort() throws InterruptedException {
        if (openedAt.plus(STEADY).isAfter(clock.instant())) {
            pause.await(backoff.afterFailure());
        } else {
            backoff.reset();
        }
    }

    /** Ends the connections within seconds. What was taken from them is the reception's to end. */
    @Override
    public void close() {
        keeper.stop();
        keeper.join(timing.open());
        live.ifPresent(SocketLink::leave);
        live = Optional.empty();
        leaving.end(SocketLink::leave);
        dialer.close();
    }
}
