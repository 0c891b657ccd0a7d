package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import io.chatops.starrocks.chat.Threads;
import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.chat.WorkQueue;
import io.chatops.starrocks.chat.socket.SocketLink;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on envelopes and acknowledges each of them, whatever comes of it: with the answer of those who took it, or with an excuse. Each
 * has a thread of its own for the while that Slack waits, up to a bound, beyond which the excuse is that the bot is busy.
 */
final class EnvelopeDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeDesk.class);
    private static final int THREADS = 48;

    private final App app;
    private final Excuses excuses;
    private final Traffic traffic;
    private final RightOfWay way;
    private final AtomicLong refused = new AtomicLong();
    private final ThreadPoolExecutor threads = threads();
    private final Phaser underWay = new Phaser(1);
    private volatile boolean closed;

    /** @param traffic hears of each acknowledgement that was sent */
    EnvelopeDesk(App app, Excuses excuses, Traffic traffic, RightOfWay way) {
        this.way = way;
        this.app = app;
        this.excuses = excuses;
        this.traffic = traffic;
    }

    /** How many envelopes are worked on: none waits for its turn. */
    WorkQueue queue() {
        return new WorkQueue("slack-envelope", threads::getActiveCount, THREADS, refused::get);
    }

    /**
     * Takes one; never waits.
     *
     * @param link the connection it came by
     * @param other another one to acknowledge by when that has gone meanwhile
     */
    void take(SocketLink link, SocketEnvelope envelope, Supplier<Optional<SocketLink>> other) {
        if (closed) {
            // Slack hands it to another connection, or tells the person
            LOG.info("stopping, left unanswered {}", envelope);
            return;
        }
        long began = System.nanoTime();
        underWay.register();
        way.entered();
        try {
            threads.execute(() -> acknowledge(link, envelope, answer(envelope), other, began));
        } catch (RejectedExecutionException full) {
            refused.incrementAndGet();
            LOG.warn("too much is worked on for {}", envelope);
            acknowledge(link, envelope, excuse(() -> excuses.busy(envelope.payload())), other, began);
        }
    }

    private Response answer(SocketEnvelope envelope) {
        try {
            var request = RequestReader.read(envelope.payload());
            if (request.isEmpty()) {
                LOG.info("nobody takes this {}", envelope);
                return Acknowledged.empty();
            }
            var answer = app.run(request.get());
            if (answer instanceof Acknowledged) {
                return answer;
            }
            LOG.error("nobody answered for {} status={}", envelope, answer.getStatusCode());
        } catch (Exception | StackOverflowError mistake) {
            // Bolt declares every exception; its message may quote the payload, so its kind alone is told
            LOG.error("failed {} kind={}", envelope, mistake.getClass().getName());
        }
        return excuse(() -> excuses.failed(envelope.payload()));
    }

    private static Acknowledged excuse(Supplier<Acknowledged> excuse) {
        try {
            return excuse.get();
        } catch (RuntimeException unfit) {
            // a payload so odd that no words can be put under it
            return Acknowledged.empty();
        }
    }

    private void acknowledge(
            SocketLink link,
            SocketEnvelope envelope,
            Response answer,
            Supplier<Optional<SocketLink>> other,
            long began) {
        var text = envelope.acknowledged(answer);
        var unused = link.deliver(text)
                .thenCompose(sent -> sent ? CompletableFuture.completedFuture(true) : instead(link, text, other))
                .whenComplete((sent, failed) -> {
                    if (Boolean.TRUE.equals(sent)) {
                        traffic.acknowledged(SlackOut.PLATFORM, Duration.ofNanos(System.nanoTime() - began));
                    } else {
                        LOG.warn("could not be acknowledged {}", envelope);
                    }
                    afterwards(answer);
                });
    }

    private static CompletableFuture<Boolean> instead(
            SocketLink gone, String text, Supplier<Optional<SocketLink>> other) {
        return other.get()
                .filter(link -> !link.equals(gone))
                .map(link -> link.deliver(text))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private void afterwards(Response answer) {
        try {
            if (answer instanceof Acknowledged acknowledged) {
                acknowledged.afterwards().run();
            }
        } finally {
            way.left();
            underWay.arriveAndDeregister();
        }
    }

    /** Takes nothing more, and waits until what was taken is acknowledged, at most so long. */
    void finish(Duration longest) {
        closed = true;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.warn("stopping without some acknowledgements");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdown();
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.named("slack-envelope"));
    }
}
