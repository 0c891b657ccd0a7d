package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineDrawings;
import io.chatops.starrocks.store.memory.CaffeineOnce;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Our Slack side behind a real Jetty, a simulated Slack before it and beside it, and a clock that tests move. */
final class SlackRoom implements AutoCloseable {
    static final Secret KEY = Secret.of("8f742231b10e8888abcd99yyyzzz85a5");
    static final Secret TOKEN = Secret.of("xoxb-not-a-real-token");

    /** Quick, but for the answer's deadline, which tests on slowness shorten. */
    static final Timing TIMING =
            new Timing(Duration.ofSeconds(5), Duration.ofMillis(1), Duration.ofSeconds(4), Duration.ofSeconds(2));

    final FakeSlack slack = new FakeSlack();
    final RecordedHandler handler = new RecordedHandler();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final SlackApp app;
    volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    private final SlackApp.Shared shared;
    private final InstantSource clock = () -> now;
    private final Server server = new Server();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    SlackRoom() {
        this(TIMING, 4, 50);
    }

    SlackRoom(Timing timing, int threads, int waiting) {
        this(timing, threads, waiting, Optional.empty());
    }

    /** A room whose app shares with this one's what replicas share, until that is away. */
    SlackRoom anotherReplica(AtomicBoolean away) {
        var losable = new RedeliveryTest.Losable(shared.once(), away);
        return new SlackRoom(TIMING, 4, 50, Optional.of(new SlackApp.Shared(losable, shared.drawings())));
    }

    private SlackRoom(Timing timing, int threads, int waiting, Optional<SlackApp.Shared> others) {
        shared = others.orElseGet(() -> new SlackApp.Shared(new CaffeineOnce(clock), new CaffeineDrawings(clock)));
        var settings = SlackSettings.http(TOKEN, KEY).at(slack.api());
        app = SlackApp.start(
                settings,
                handler,
                clock,
                shared,
                pauses::add,
                timing,
                new SlackWork(threads, waiting, RightOfWay.real(), timing.drain()));
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(app.servlet()), SlackApp.PATH);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        port = connector.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + SlackApp.PATH);
    }

    /** Sends a signed interaction. */
    HttpResponse<String> interacts(String payload) {
        return sendsForm("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8));
    }

    HttpResponse<String> sendsForm(String body) {
        return send(signed(body, "application/x-www-form-urlencoded"));
    }

    /** Sends a signed event. */
    HttpResponse<String> sendsJson(String body) {
        return send(signed(body, "application/json; charset=utf-8"));
    }

    HttpRequest.Builder signed(String body, String type) {
        return signed(body, type, KEY, now);
    }

    HttpRequest.Builder signed(String body, String type, Secret key, Instant at) {
        var stamp = String.valueOf(at.getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address())
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", new RequestSeal(key, clock).sign(stamp, bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        app.close();
        slack.close();
    }
}
