package io.chatops.starrocks.cloud.aliyun;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that keeps what it is asked and answers what it was told; first told, first answered. */
final class CloudStub implements AutoCloseable {
    static final String FINE = "{\"RequestId\":\"R-1\",\"Success\":true}";

    static {
        // without it each answer of more than one packet waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Service service;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();

    CloudStub() throws IOException {
        this(seen -> FINE);
    }

    /** Answers so when it was told nothing. */
    CloudStub(Service service) throws IOException {
        this.service = service;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(String json) {
        answers(200, json, Map.of());
    }

    void answers(int status, String body, Map<String, String> headers) {
        replies.add(new Reply(status, body, headers));
    }

    List<Seen> seen() {
        return seen;
    }

    Seen last() {
        return seen.get(seen.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        var uri = exchange.getRequestURI();
        var now = new Seen(exchange.getRequestMethod(), uri.getPath(), uri.getRawQuery(), headers, body);
        seen.add(now);
        var reply = replies.isEmpty() ? new Reply(200, service.answer(now), Map.of()) : replies.remove();
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What to answer, as JSON. */
    interface Service {
        String answer(Seen seen) throws IOException;
    }

    /** What came in. */
    record Seen(String method, String path, String rawQuery, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        Map<String, String> query() {
            var decoded = new LinkedHashMap<String, String>();
            if (rawQuery != null) {
                Arrays.stream(rawQuery.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> decoded.put(plain(pair[0]), plain(pair[1])));
            }
            return decoded;
        }

        private static String plain(String encoded) {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        }
    }

    private record Reply(int status, String body, Map<String, String> headers) {}
}
