package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A tiny bot: checks every signature, answers as it was told, and calls the Web API with plain forms. */
final class TestBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Function<JsonNode, String>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
    private final String apiUrl;
    private volatile int status = 200;

    TestBot(String apiUrl) {
        this.apiUrl = apiUrl;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/slack/events", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    /** What to answer to this kind of delivery; a kind without an answer is acknowledged with nothing. */
    void on(String kind, Function<JsonNode, String> answer) {
        answers.put(kind, answer);
    }

    void answersWith(int httpStatus) {
        status = httpStatus;
    }

    List<JsonNode> received() {
        return received;
    }

    JsonNode last() {
        return received.get(received.size() - 1);
    }

    Map<String, String> lastHeaders() {
        return headers.get(headers.size() - 1);
    }

    JsonNode call(String method, Map<String, String> arguments) {
        return json(post(apiUrl + method, form(arguments), "application/x-www-form-urlencoded")
                .body());
    }

    HttpResponse<String> post(String url, String body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + Settings.standard().botToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpResponse<String> respond(JsonNode delivery, String body) {
        return post(delivery.path("response_url").asText(), body, "application/json");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void handle(HttpExchange exchange) throws IOException {
        var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> named.put(name, values.get(0)));
        if (!isSigned(named, raw)) {
            reply(exchange, 401, "");
            return;
        }
        var delivery = delivery(raw);
        headers.add(named);
        received.add(delivery);
        var kind = delivery.has("command")
                ? "slash_command"
                : delivery.path("type").asText();
        reply(exchange, status, answers.getOrDefault(kind, ignored -> "").apply(delivery));
    }

    private static JsonNode delivery(String raw) {
        if (raw.startsWith("{")) {
            return json(raw);
        }
        var form = JSON.createObjectNode();
        for (var pair : raw.split("&", -1)) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form.has("payload") ? json(form.path("payload").asText()) : form;
    }

    private static boolean isSigned(Map<String, String> headers, String raw) {
        try {
            var secret = Settings.standard().signingSecret().getBytes(StandardCharsets.UTF_8);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var base = "v0:" + headers.get("X-Slack-Request-Timestamp") + ":" + raw;
            var expected = "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
            return expected.equals(headers.get("X-Slack-Signature"));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
