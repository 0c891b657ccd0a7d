package io.chatops.starrocks.chat.socket;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to a platform: puts texts together, sends one after the other, and tells when it has ended. No text is logged. */
public final class SocketLink implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);

    /** A text of more characters is left out: a message has some thousands, a whole form of Slack at most 250,000. */
    public static final int MOST = 1 << 20;

    private final String platform;
    private final InstantSource clock;
    private final BiConsumer<SocketLink, String> texts;
    private final Consumer<SocketLink> ended;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean tooLong;
    private volatile boolean abandoned;
    private final AtomicLong heard = new AtomicLong();
    private volatile Instant lastHeard;

    /**
     * A link that is not open yet.
     *
     * @param platform whose gateway is at the other end, for the log
     * @param texts gets each whole text, on a thread of the HTTP client, which must not wait there
     * @param ended is told once when the other side has gone; never for a link that we left ourselves
     */
    public SocketLink(
            String platform, InstantSource clock, BiConsumer<SocketLink, String> texts, Consumer<SocketLink> ended) {
        this.platform = platform;
        this.clock = clock;
        this.texts = texts;
        this.ended = ended;
        this.lastHeard = clock.instant();
    }

    /** When anything came last, be it a pong. */
    public Instant lastHeard() {
        return lastHeard;
    }

    /** How many pieces came so far, be they pongs: a watch that counts is not misled by a clock that is set. */
    public long heard() {
        return heard.get();
    }

    /** Sends a text after those that were sent before; a connection that is gone swallows it. */
    public void send(String message) {
        var unused = queue(open -> open.sendText(message, true));
    }

    /** Sends a text like {@link #send}; whether it has left, as soon as that is known. */
    public CompletableFuture<Boolean> deliver(String message) {
        return queue(open -> open.sendText(message, true)).handle((sent, failed) -> failed == null);
    }

    /** Asks for a sign of life, which counts as heard when it comes. */
    public void ping() {
        var unused = queue(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    /** Says goodbye after what is still to be sent, and ends it when that takes longer than a second. */
    public void leave() {
        var unused = queue(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
        CompletableFuture<?> last;
        synchronized (this) {
            last = sending;
        }
        try {
            last.get(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException gone) {
            // the other side is not there to hear it
        }
        abandon();
    }

    /** Ends it at once, and as soon as it opens when it has not yet: a late handshake leaves nothing behind. */
    public void abandon() {
        abandoned = true;
        var unused = socket.thenAccept(WebSocket::abort);
    }

    private synchronized CompletableFuture<WebSocket> queue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        var next = sending.handle((before, failed) -> null)
                .thenCompose(ready -> socket)
                .thenCompose(send);
        sending = next;
        return next;
    }

    private void hear() {
        lastHeard = clock.instant();
        heard.incrementAndGet();
    }

    @Override
    public void onOpen(WebSocket opened) {
        hear();
        socket.complete(opened);
        if (abandoned) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
        hear();
        tooLong = tooLong || text.length() + part.length() > MOST;
        if (!tooLong) {
            text.append(part);
        }
        if (last) {
            complete();
        }
        open.request(1);
        return null;
    }

    private void complete() {
        var whole = text.toString();
        text.setLength(0);
        if (tooLong) {
            LOG.warn("{} sent a text of more than {} characters, it was left out", platform, MOST);
        } else if (!abandoned) {
            texts.accept(this, whole);
        }
        tooLong = false;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket open, ByteBuffer message) {
        hear();
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket open, ByteBuffer message) {
        hear();
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
        LOG.info("{} closed the connection code={}", platform, code);
        ended.accept(this);
        return null;
    }

    @Override
    public void onError(WebSocket open, Throwable error) {
        LOG.info(
                "the connection to {} broke kind={}", platform, error.getClass().getSimpleName());
        ended.accept(this);
    }
}
