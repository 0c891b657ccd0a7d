package io.chatops.starrocks.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Slack's Web API: says yes to everything at once. Not on Jetty, whose first classes the bot is to load itself. */
final class StubSlack implements AutoCloseable {
    private static final byte[] YES =
            "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U0\",\"user\":{\"locale\":\"en-US\",\"tz\":\"UTC\"}}"
                    .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger answered = new AtomicInteger();

    private StubSlack(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static StubSlack start() throws IOException {
        // without it every answer waits for a delayed acknowledgement of TCP
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        var threads = Executors.newFixedThreadPool(8);
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().startsWith("/commands/")) {
            answered.incrementAndGet();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, YES.length);
        exchange.getResponseBody().write(YES);
        exchange.close();
    }
}
