package io.chatops.starrocks.chat.socket;

import io.chatops.starrocks.chat.Threads;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a platform and shakes hands where it says, each within a bound. What comes too late is ended as soon as it comes. No address,
 * no ticket and no answer is logged.
 */
public final class Dialer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);

    private final String platform;
    private final Duration limit;
    private final ExecutorService threads;
    private final HttpClient http;

    /**
     * A dialer with threads of its own, on which links hear.
     *
     * @param platform who is called, for the log and the threads' names
     * @param limit for a call, and again for a handshake
     */
    public Dialer(String platform, Duration limit) {
        this.platform = platform;
        this.limit = limit;
        this.threads = Executors.newCachedThreadPool(Threads.named(platform + "-socket-http"));
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The answer to one call; empty when none came in time. */
    public Optional<HttpResponse<String>> call(HttpRequest.Builder request) throws InterruptedException {
        var text = HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
        return await(http.sendAsync(request.timeout(limit).build(), text), "call");
    }

    /** Whether this link is open now. */
    public boolean shake(URI address, SocketLink link) throws InterruptedException {
        boolean open = false;
        try {
            var opening = http.newWebSocketBuilder().connectTimeout(limit).buildAsync(address, link);
            open = await(opening, "handshake").isPresent();
        } finally {
            if (!open) {
                // it may still succeed after all, and then nobody else would end it
                link.abandon();
            }
        }
        return open;
    }

    private <T> Optional<T> await(CompletableFuture<T> underWay, String what) throws InterruptedException {
        try {
            return Optional.of(underWay.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            var cause = failed.getCause() == null ? failed : failed.getCause();
            LOG.warn(
                    "the {} for {} failed kind={}",
                    what,
                    platform,
                    cause.getClass().getSimpleName());
        } catch (TimeoutException silent) {
            LOG.warn("the {} for {} had no answer within s={}", what, platform, limit.toSeconds());
            underWay.cancel(true);
        }
        return Optional.empty();
    }

    /** Lets what is under way end. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
