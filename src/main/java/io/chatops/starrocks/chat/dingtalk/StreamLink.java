package io.chatops.starrocks.chat.dingtalk;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket to the gateway: puts texts together, sends one after the other, and tells when it has ended. */
final class StreamLink implements WebSocket.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLink.class);

    /** A text of more characters is left out: a robot message has at most some thousands. */
    static final int MOST = 1 << 20;

    private final InstantSource clock;
    private final BiConsumer<StreamLink, String> texts;
    private final Consumer<StreamLink> ended;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private boolean tooLong;
    private volatile boolean abandoned;
    private volatile Instant lastHeard;

    StreamLink(InstantSource clock, BiConsumer<StreamLink, String> texts, Consumer<StreamLink> ended) {
        this.clock = clock;
        this.texts = texts;
        this.ended = ended;
        this.lastHeard = clock.instant();
    }

    /** When anything came last, be it a pong. */
    Instant lastHeard() {
        return lastHeard;
    }

    /** Sends a text after those that were sent before; a connection that is gone swallows it. */
    void send(String message) {
        queue(open -> open.sendText(message, true));
    }

    void ping() {
        queue(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    /** Says goodbye after what is still to be sent, and ends it when that takes longer than a second. */
    void leave() {
        queue(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
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
    void abandon() {
        abandoned = true;
        var unused = socket.thenAccept(WebSocket::abort);
    }

    private synchronized void queue(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        sending = sending.handle((before, failed) -> null)
                .thenCompose(ready -> socket)
                .thenCompose(send);
    }

    @Override
    public void onOpen(WebSocket opened) {
        lastHeard = clock.instant();
        socket.complete(opened);
        if (abandoned) {
            opened.abort();
        } else {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
        lastHeard = clock.instant();
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
            LOG.warn("dingtalk sent a frame of more than {} characters, it was left out", MOST);
        } else if (!abandoned) {
            texts.accept(this, whole);
        }
        tooLong = false;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket open, ByteBuffer message) {
        lastHeard = clock.instant();
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket open, ByteBuffer message) {
        lastHeard = clock.instant();
        open.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
        LOG.info("dingtalk closed the stream code={}", code);
        ended.accept(this);
        return null;
    }

    @Override
    public void onError(WebSocket open, Throwable error) {
        LOG.info("the stream to dingtalk broke kind={}", error.getClass().getSimpleName());
        ended.accept(this);
    }
}
