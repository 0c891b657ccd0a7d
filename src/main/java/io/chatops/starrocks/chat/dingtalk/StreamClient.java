package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.socket.Backoff;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final ExecutorService threads = Executors.newCachedThreadPool(Threads.named("dingtalk-http"));
    private final StreamGateway gateway;
    private final Thread keeper = new Thread(this::keep, "dingtalk-stream");
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Map<SocketLink, Instant> draining = new HashMap<>();
    private volatile Optional<SocketLink> live = Optional.empty();
    private Instant openedAt = Instant.EPOCH;
    private volatile boolean closed;

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
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(timing.open())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.gateway = new StreamGateway(settings, http, timing.open());
        keeper.setDaemon(true);
    }

    /** Begins to connect in the background, again and again until it holds. */
    void begin() {
        keeper.start();
    }

    /** Whether a connection is open. */
    boolean connected() {
        return live.isPresent();
    }

    private void keep() {
        try {
            while (!closed) {
                keepOn();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOn() throws InterruptedException {
        try {
            if (live.isEmpty() && !open()) {
                pause.await(backoff.afterFailure());
            } else {
                attend();
            }
        } catch (RuntimeException mistake) {
            // without this thread the bot would be deaf for good: begin anew, and not at once
            LOG.error(
                    "keeping the stream to dingtalk failed kind={}",
                    mistake.getClass().getName());
            live.ifPresent(SocketLink::abandon);
            live = Optional.empty();
            pause.await(backoff.afterFailure());
        }
    }

    private boolean open() throws InterruptedException {
        var link = new SocketLink(DingTalkWeb.PLATFORM, clock, desk::take, gone -> signals.add(new Signal(gone, true)));
        if (!gateway.open(link)) {
            return false;
        }
        openedAt = clock.instant();
        live = Optional.of(link);
        LOG.info("the stream to dingtalk is open draining={}", draining.size());
        return true;
    }

    private void attend() throws InterruptedException {
        var signal = signals.poll(timing.beat().toMillis(), TimeUnit.MILLISECONDS);
        if (signal != null) {
            heed(signal);
        } else {
            watch();
        }
        endDrained(clock.instant().minus(timing.drain()));
    }

    private void heed(Signal signal) throws InterruptedException {
        boolean wasLive = live.filter(signal.link()::equals).isPresent();
        if (signal.ended()) {
            draining.remove(signal.link());
        } else if (wasLive) {
            LOG.info("dingtalk will close the stream, another is opened");
            endDrained(Instant.MAX);
            draining.put(signal.link(), clock.instant());
        }
        if (wasLive) {
            live = Optional.empty();
            pauseIfShort();
        }
    }

    /** Asks for a sign of life, and gives a connection up that gave none for too long: a dead one looks like a quiet one. */
    private void watch() throws InterruptedException {
        var link = live.orElseThrow();
        if (link.lastHeard().plus(timing.idle()).isBefore(clock.instant())) {
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

    private void endDrained(Instant before) {
        draining.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().isBefore(before);
            if (over) {
                entry.getKey().abandon();
            }
            return over;
        });
    }

    /** Ends the connections within seconds. What was taken from them is the reception's to end. */
    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        try {
            keeper.join(timing.open().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        live.ifPresent(SocketLink::leave);
        live = Optional.empty();
        List.copyOf(draining.keySet()).forEach(SocketLink::leave);
        threads.shutdown();
    }
}
