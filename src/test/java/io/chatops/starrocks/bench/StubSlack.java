package io.chatops.starrocks.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for Slack's Web API: says yes to everything at once, and keeps which form was opened by which trigger. Not on Jetty, whose
 * first classes the bot is to load itself.
 */
final class StubSlack implements AutoCloseable {
    private static final byte[] YES =
            bytes("{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0\",\"bot_id\":\"B1\",\"ts\":\"1.2\","
                    + "\"channel\":\"C1\",\"view\":{\"id\":\"V1\",\"hash\":\"1.abc\"}}");

    private static final byte[] PERSON = bytes("{\"ok\":true,\"user\":{\"locale\":\"en-US\",\"tz\":\"UTC\"}}");

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<String, String> opened = new ConcurrentHashMap<>();

    private StubSlack(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static StubSlack start() throws IOException {
        // without it every answer waits for a delayed acknowledgement of TCP
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        var threads = Executors.newFixedThreadPool(8, work -> new Thread(work, "stand-in"));
        var slack = new StubSlack(server, threads);
        server.setExecutor(threads);
        server.createContext("/", slack::answer);
        server.start();
        return slack;
    }

    URI apiUrl() {
        return URI.create(base() + "/api/");
    }

    String replyUrl() {
        return base() + "/commands/T1/";
    }

    /** How many private answers came. */
    int answered() {
        return answered.get();
    }

    /** The view that was opened with a trigger, as JSON. */
    Optional<String> opened(String trigger) {
        return Optional.ofNullable(opened.get(trigger));
    }

    /** Forgets what was opened: another bot begins. */
    void forget() {
        opened.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/commands/")) {
            answered.incrementAndGet();
        }
        if (path.endsWith("/views.open")) {
            var text = new String(body, StandardCharsets.UTF_8);
            opened.put(field(text, "trigger_id"), field(text, "view"));
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var said = path.endsWith("/users.info") ? PERSON : YES;
        exchange.sendResponseHeaders(200, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String form, String name) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
