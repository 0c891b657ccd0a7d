package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.App;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.chat.socket.SocketLink;
import io.chatops.starrocks.secret.Secret;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: keeps one connection to Slack, and for a while the one before it when Slack asked to leave that. One thread of its own
 * opens, watches and replaces; envelopes are taken by the threads of the HTTP client, which never wait for work.
 */
final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    /**
     * How the connection is kept; tests keep it by hand.
     *
     * @param traffic hears of each acknowledgement
     */
    record Keeping(Bell bell, RandomGenerator random, SocketTiming timing, Traffic traffic) {}

    private final InstantSource clock;
    private final Bell bell;
    private final SocketTiming timing;
    private final OpenPace pace;
    private final EnvelopeDesk desk;
    private final SocketGateway gateway;
    private final ExecutorService threads = Executors.newCachedThreadPool(SlackSocket::named);
    private final Thread keeper = new Thread(this::keep, "slack-socket");
    private final List<Leaving> leaving = new ArrayList<>();
    private volatile Optional<Held> live = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean stillServed;
    private final AtomicInteger opened = new AtomicInteger();
    private Duration sinceBeat = Duration.ZERO;
    private volatile boolean closed;

    /** A connection that Slack asked to leave, and how long it has been kept since another is there. */
    private record Leaving(SocketLink link, Duration kept) {}

    /** The connection in use, and what the watch knows of it. Changed by the keeper alone. */
    private static final class Held {
        private final SocketLink link;
        private volatile Optional<Instant> greeted = Optional.empty();
        private long heard;
        private int silentBeats;

        Held(SocketLink link) {
            this.link = link;
        }

        /** How many beats in a row nothing came; a connection that was never greeted is none. */
        int silence() {
            long now = link.heard();
            silentBeats = now == heard || greeted.isEmpty() ? silentBeats + 1 : 0;
            heard = now;
            return silentBeats;
        }
    }

    SlackSocket(
            SlackSettings settings, Secret appToken, App app, Excuses excuses, InstantSource clock, Keeping keeping) {
        this.clock = clock;
        this.bell = keeping.bell();
        this.timing = keeping.timing();
        this.pace = new OpenPace(keeping.random());
        this.desk = new EnvelopeDesk(app, excuses, keeping.traffic());
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(timing.open())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.gateway = new SocketGateway(settings, appToken, http, timing.open());
        keeper.setDaemon(true);
    }

    private static Thread named(Runnable task) {
        var thread = new Thread(task, "slack-socket-http");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to connect in the background, again and again until it holds. */
    void begin() {
        keeper.start();
    }

    /** Whether Slack has greeted a connection that is open; one that it asked to leave counts until it ends. */
    boolean connected() {
        return stillServed || live.flatMap(held -> held.greeted).isPresent();
    }

    /** How it is now, for whoever watches. */
    SocketState state() {
        return new SocketState(
                connected(),
                live.flatMap(held -> held.greeted),
                opened.get(),
                live.map(held -> held.link.lastHeard()),
                trouble);
    }

    /** How many envelopes are worked on. */
    WorkQueue queue() {
        return desk.queue();
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
            if (live.isEmpty() && pace.left().isZero()) {
                open();
            }
            var rung = bell.await(untilNext());
            passed(rung.waited());
            rung.news().ifPresent(Runnable::run);
        } catch (RuntimeException mistake) {
            // without this thread the bot would be deaf for good: begin anew, and not at once
            LOG.error(
                    "keeping slack's connection failed kind={}",
                    mistake.getClass().getName());
            live.ifPresent(held -> held.link.abandon());
            live = Optional.empty();
            pace.failed();
        }
    }

    private Duration untilNext() {
        var beat = timing.beat().minus(sinceBeat);
        var due = live.isEmpty() && pace.left().compareTo(beat) < 0 ? pace.left() : beat;
        return due.isNegative() ? Duration.ZERO : due;
    }

    private void passed(Duration time) {
        pace.passed(time);
        sinceBeat = sinceBeat.plus(time);
        if (live.flatMap(held -> held.greeted).isPresent()) {
            leaving.replaceAll(one -> new Leaving(one.link(), one.kept().plus(time)));
            endLeaving(timing.drain());
        }
        if (sinceBeat.compareTo(timing.beat()) >= 0) {
            sinceBeat = Duration.ZERO;
            live.ifPresent(this::watch);
        }
    }

    private void open() throws InterruptedException {
        pace.called();
        var offer = gateway.ask();
        if (offer instanceof SocketOffer.Address address) {
            shake(address);
        } else if (offer instanceof SocketOffer.Later later) {
            LOG.warn("slack asks to connect later s={}", later.time().toSeconds());
            pace.asked(later.time());
            trouble = Optional.of("ratelimited");
        } else if (offer instanceof SocketOffer.Refused refused) {
            refused(refused.word());
        } else {
            pace.calledInVain();
            LOG.warn("slack cannot be reached, next in s={}", pace.left().toSeconds());
        }
    }

    private void shake(SocketOffer.Address address) throws InterruptedException {
        var link = new SocketLink(SlackOut.PLATFORM, clock, this::heard, gone -> bell.ring(() -> ended(gone)));
        live = Optional.of(new Held(link));
        if (gateway.shake(address.uri(), link)) {
            opened.incrementAndGet();
        } else {
            live = Optional.empty();
            pace.failed();
        }
    }

    /** Said once for each word, so that a log is not filled with it. */
    private void refused(String word) {
        var known = SocketTrouble.of(word);
        if (known.isPresent()) {
            pace.asked(SocketTrouble.passes(word) ? ONE_MINUTE : timing.seldom());
            if (!trouble.equals(Optional.of(word))) {
                LOG.error("slack does not connect error={}: {}", word, known.get());
            }
        } else {
            pace.failed();
            LOG.warn(
                    "slack does not connect error={} next in s={}",
                    word,
                    pace.left().toSeconds());
        }
        trouble = Optional.of(word);
    }

    /** Called by the threads of the HTTP client. */
    private void heard(SocketLink link, String text) {
        var read = SocketEnvelope.read(text);
        if (read.isEmpty()) {
            LOG.warn("slack sent a text that is no envelope length={}", text.length());
            return;
        }
        var envelope = read.get();
        if (!envelope.id().isEmpty()) {
            desk.take(link, envelope, () -> live.map(held -> held.link));
        } else if (envelope.type().equals("hello")) {
            bell.ring(() -> greeted(link));
        } else if (envelope.type().equals("disconnect")) {
            bell.ring(() -> leave(link, envelope.reason()));
        } else {
            LOG.info("slack said something that nobody knows {}", envelope);
        }
    }

    private void greeted(SocketLink link) {
        live.filter(held -> held.link.equals(link)).ifPresent(held -> {
            held.greeted = Optional.of(clock.instant());
            trouble = Optional.empty();
            LOG.info("slack's connection is open number={} leaving={}", opened.get(), leaving.size());
        });
    }

    private void leave(SocketLink link, String reason) {
        if (live.filter(held -> held.link.equals(link)).isEmpty()) {
            return;
        }
        if (SocketTrouble.of(reason).isPresent()) {
            link.abandon();
            live = Optional.empty();
            refused(reason);
        } else {
            LOG.info("slack asks to leave the connection reason={}, another is opened", reason);
            leaving.add(new Leaving(link, Duration.ZERO));
            stillServed = true;
            lost();
        }
    }

    private void ended(SocketLink link) {
        leaving.removeIf(one -> one.link().equals(link));
        stillServed = !leaving.isEmpty();
        live.filter(held -> held.link.equals(link)).ifPresent(held -> lost());
    }

    /** A connection that Slack never greeted counts as a failed try. */
    private void lost() {
        boolean held = live.flatMap(one -> one.greeted).isPresent();
        live = Optional.empty();
        if (held) {
            pace.held();
        } else {
            pace.failed();
        }
    }

    /** Asks for a sign of life, and gives a connection up that gave none for too long: a dead one looks like a quiet one. */
    private void watch(Held held) {
        if (held.silence() >= timing.silence()) {
            LOG.warn(
                    "nothing was heard from slack for s={}, the connection is replaced",
                    timing.beat().multipliedBy(timing.silence()).toSeconds());
            held.link.abandon();
            lost();
        } else {
            held.link.ping();
        }
    }

    private void endLeaving(Duration keptFor) {
        leaving.removeIf(one -> {
            boolean over = one.kept().compareTo(keptFor) >= 0;
            if (over) {
                one.link().abandon();
            }
            return over;
        });
        stillServed = !leaving.isEmpty();
    }

    /** Takes nothing new, acknowledges what was taken, and ends the connections; within a few seconds. */
    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        desk.finish(timing.last());
        try {
            keeper.join(timing.last().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        live.ifPresent(held -> held.link.leave());
        live = Optional.empty();
        leaving.forEach(one -> one.link().abandon());
        stillServed = false;
        desk.close();
        threads.shutdown();
    }
}
