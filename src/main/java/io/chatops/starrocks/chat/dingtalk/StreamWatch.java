package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the stream open while it is this replica's turn, and stands by while it is another's. DingTalk gives each message to any of
 * an app's connections, so with two of them what one person writes would be worked on out of order. When nobody can tell whose turn
 * it is, whoever has the stream keeps it: people are then told that nothing is done, which they would not be by nobody.
 */
final class StreamWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamWatch.class);

    /** How long a turn lasts that is not kept: so long nobody hears DingTalk when a replica is gone without a word. */
    static final Duration HELD = Duration.ofSeconds(12);

    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Turn turn;
    private final String name;
    private final Supplier<StreamClient> streams;
    private final Later later;
    private Optional<StreamClient> stream = Optional.empty();
    private boolean standsBy;
    private boolean closed;

    /**
     * @param streams a new stream for each turn, not begun
     * @param later lets it look again; ended with this
     */
    StreamWatch(Turn turn, String clientId, Supplier<StreamClient> streams, Later later) {
        this.turn = turn;
        this.name = "dingtalk stream " + clientId;
        this.streams = streams;
        this.later = later;
    }

    /** Begins to look whose turn it is, in the background. */
    void begin() {
        later.after(Duration.ZERO, this::look);
    }

    /** Whether all is well: the stream is open here, or it is another's to have it. */
    synchronized boolean ready() {
        return standsBy || stream.filter(StreamClient::connected).isPresent();
    }

    /** Whether it is this replica's turn to have the stream, be it open or not. */
    synchronized boolean holds() {
        return stream.isPresent();
    }

    private void look() {
        try {
            heed(turn.take(name, HELD));
        } finally {
            later.after(LOOK, this::look);
        }
    }

    private synchronized void heed(Turn.Taken taken) {
        if (closed) {
            return;
        }
        if (taken == Turn.Taken.OURS && stream.isEmpty()) {
            LOG.info("the stream to dingtalk is this replica's");
            standsBy = false;
            stream = Optional.of(streams.get());
            stream.get().begin();
        } else if (taken == Turn.Taken.ANOTHERS) {
            if (!standsBy) {
                LOG.info("the stream to dingtalk is another replica's, this one stands by");
            }
            standsBy = true;
            stream.ifPresent(StreamClient::close);
            stream = Optional.empty();
        }
    }

    /** Hears nothing more. The turn is still held, so that what was taken can end before another hears what comes next. */
    @Override
    public void close() {
        later.close();
        synchronized (this) {
            closed = true;
            stream.ifPresent(StreamClient::close);
            stream = Optional.empty();
        }
    }

    /** Lets another have the stream, after {@link #close}. */
    void leave() {
        turn.leave(name);
    }
}
