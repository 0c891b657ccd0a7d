package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Slack Web API on loopback with the simple limits: it refuses what Slack would refuse, and remembers what it was asked. */
final class FakeSlack implements AutoCloseable {
    /** A call that arrived. */
    record Call(String method, Map<String, String> parameters, Optional<String> authorization) {
        JsonObject view() {
            return JsonParser.parseString(parameters.getOrDefault("view", "{}")).getAsJsonObject();
        }

        JsonArray blocks() {
            return JsonParser.parseString(parameters.getOrDefault("blocks", "[]"))
                    .getAsJsonArray();
        }

        String get(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /** What to answer a call. */
    record Answer(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final AtomicInteger greetings = new AtomicInteger();
    private final Map<String, Queue<Answer>> prepared = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    String hook(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/" + name;
    }

    /** The next call of a method gets this in place of the usual answer. */
    void answers(String method, String json) {
        answers(method, new Answer(200, json, Map.of()));
    }

    void answers(String method, Answer answer) {
        prepared.computeIfAbsent(method, name -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    void refuses(String method, String error) {
        answers(method, "{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    /** Calls of a method get no answer until the latch is open. */
    CountDownLatch holds(String method) {
        var latch = new CountDownLatch(1);
        held.put(method, latch);
        return latch;
    }

    /** The next call other than the greeting, waiting for it if need be. */
    Call next() {
        try {
            Call call;
            do {
                call = calls.poll(10, TimeUnit.SECONDS);
                if (call == null) {
                    throw new AssertionError("no call arrived");
                }
            } while ("auth.test".equals(call.method()));
            return call;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    Call next(String method) {
        var call = next();
        if (!call.method().equals(method)) {
            throw new AssertionError("expected " + method + " but " + call.method() + " arrived");
        }
        return call;
    }

    /** How often a greeting arrived. */
    int greetings() {
        return greetings.get();
    }

    /** Calls that arrived and were not looked at, the greeting left out. */
    List<String> pending() {
        return calls.stream()
                .map(Call::method)
                .filter(name -> !"auth.test".equals(name))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var method = path.startsWith("/api/") ? path.substring(5) : path.substring(1);
        var parameters = path.startsWith("/api/") ? form(body) : new HashMap<>(Map.of("json", body));
        var call = new Call(
                method,
                parameters,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
        calls.add(call);
        if ("auth.test".equals(method)) {
            greetings.incrementAndGet();
        }
        var latch = held.get(method);
        if (latch != null) {
            try {
                latch.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        var ready = prepared.getOrDefault(method, new ConcurrentLinkedQueue<>()).poll();
        send(exchange, ready == null ? usual(call) : ready);
    }

    private static Answer usual(Call call) {
        var json = refusal(call)
                .map(error -> "{\"ok\":false,\"error\":\"" + error + "\"}")
                .orElse(
                        switch (call.method()) {
                            case "auth.test" -> "{\"ok\":true,\"team_id\":\"T0001\",\"user_id\":\"U0BOT\"}";
                            case "views.open", "views.update", "views.publish" ->
                                "{\"ok\":true,\"view\":{\"id\":\"V1\",\"hash\":\"h1\"}}";
                            case "chat.postMessage", "chat.update" ->
                                "{\"ok\":true,\"channel\":\"" + call.get("channel") + "\",\"ts\":\"171.1\"}";
                            case "users.info" ->
                                "{\"ok\":true,\"user\":{\"id\":\"" + call.get("user")
                                        + "\",\"team_id\":\"T0001\",\"locale\":\"zh-CN\",\"tz\":\"Asia/Shanghai\"}}";
                            default -> "{\"ok\":true}";
                        });
        return new Answer(200, call.method().startsWith("hooks/") ? "ok" : json, Map.of());
    }

    private static Optional<String> refusal(Call call) {
        if (call.method().startsWith("chat.") && call.get("text").length() > 4000) {
            return Optional.of("msg_too_long");
        }
        if (call.method().startsWith("chat.") && call.blocks().size() > 50) {
            return Optional.of("invalid_blocks");
        }
        if ("views.open".equals(call.method()) && call.get("trigger_id").isEmpty()) {
            return Optional.of("invalid_trigger_id");
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> form(String body) {
        var parameters = new HashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdownNow();
    }
}
