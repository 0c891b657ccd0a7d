package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.App;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.chat.socket.Dialer;
import io.chatops.starrocks.chat.socket.Keeper;
import io.chatops.starrocks.chat.socket.LeavingLinks;
import io.chatops.starrocks.chat.socket.Pulse;
import io.chatops.starrocks.chat.socket.SocketLink;
import io.chatops.starrocks.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
    private final Dialer dialer;
    private final AddressDesk addresses;
    private final Keeper keeper = new Keeper(SlackOut.PLATFORM, this::round, this::beginAnew);
    private final LeavingLinks leaving = new LeavingLinks();
    private volatile Optional<Held> live = Optional.empty();
    private final AtomicInteger opened = new AtomicInteger();
    private Duration sinceBeat = Duration.ZERO;

    /** The connection in use, and what the watch knows of it. Changed by the keeper alone. */
    private static final class Held {
        private final SocketLink link;
        private final Pulse pulse;
        private volatile Optional<Instant> greeted = Optional.empty();

        Held(SocketLink link) {
            this.link = link;
            this.pulse = new Pulse(link);
        }

        /** How many beats in a row nothing came; a connection that was never greeted is none. */
        int silence() {
            return greeted.isPresent() ? pulse.beat() : pulse.missed();
        }
    }

    SlackSocket(
            SlackSettings settings,
            Secret appToken,
            App app,
            Excuses excuses,
            InstantSource clock,
            Keeping keeping,
            RightOfWay way) {
        this.clock = clock;
        this.bell = keeping.bell();
        this.timing = keeping.timing();
        this.desk = new EnvelopeDesk(app, excuses, keeping.traffic(), way);
        this.dialer = new Dialer(SlackOut.PLATFORM, timing.open());
        var gateway = new SocketGateway(settings, appToken, dialer);
        this.addresses = new AddressDesk(gateway, keeping.random(), timing.seldom());
        this.pace = addresses.pace();
    }

    /** Begins to connect in the background, again and again until it holds. */
    void begin() {
        keeper.begin();
    }

    /** Whether Slack has greeted a connection that is open; one that it asked to leave counts until it ends. */
    boolean connected() {
        return leaving.areThere() || live.flatMap(held -> held.greeted).isPresent();
    }

    /** How it is now, for whoever watches. */
    SocketState state() {
        return new SocketState(
                connected(),
                live.flatMap(held -> held.greeted),
                opened.get(),
                live.map(held -> held.link.lastHeard()),
                addresses.trouble());
    }

    /** How many envelopes are worked on. */
    WorkQueue queue() {
        return desk.queue();
    }

    private void round() throws InterruptedException {
        if (live.isEmpty() && pace.left().isZero()) {
            open();
        }
        var rung = bell.await(untilNext());
        passed(rung.waited());
        rung.news().ifPresent(Runnable::run);
    }

    private void beginAnew() {
        live.ifPresent(held -> held.link.abandon());
        live = Optional.empty();
        pace.failed();
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
            leaving.passed(time, timing.drain());
        }
        if (sinceBeat.compareTo(timing.beat()) >= 0) {
            sinceBeat = Duration.ZERO;
            live.ifPresent(this::watch);
        }
    }

    private void open() throws InterruptedException {
        var address = addresses.ask();
        if (address.isEmpty()) {
            return;
        }
        var link = new SocketLink(SlackOut.PLATFORM, clock, this::heard, gone -> bell.ring(() -> ended(gone)));
        live = Optional.of(new Held(link));
        if (dialer.shake(address.get(), link)) {
            opened.incrementAndGet();
        } else {
            live = Optional.empty();
            pace.failed();
        }
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
            addresses.connected();
            LOG.info("slack's connection is open number={} leaving={}", opened.get(), leaving.number());
        });
    }

    private void leave(SocketLink link, String reason) {
        if (live.filter(held -> held.link.equals(link)).isEmpty()) {
            return;
        }
        if (SocketTrouble.of(reason).isPresent()) {
            link.abandon();
            live = Optional.empty();
            addresses.refused(reason);
        } else {
            LOG.info("slack asks to leave the connection reason={}, another is opened", reason);
            leaving.add(link);
            lost();
        }
    }

    private void ended(SocketLink link) {
        leaving.ended(link);
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

    /** Takes nothing new, acknowledges what was taken, and ends the connections; within a few seconds. */
    @Override
    public void close() {
        keeper.stop();
        desk.finish(timing.last());
        keeper.join(timing.last());
        live.ifPresent(held -> held.link.leave());
        live = Optional.empty();
        leaving.end(SocketLink::abandon);
        desk.close();
        dialer.close();
    }
}
