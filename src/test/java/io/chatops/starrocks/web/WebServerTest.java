package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private static final int LIMIT = 256 * 1024;

    private final AtomicBoolean databaseIsUp = new AtomicBoolean(true);
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() {
        server = WebServer.start(
                WebSettings.loopback(),
                Map.of("/echo", new Echo(), "/broken", new Broken(), "/sends-error", new SendsError()),
                List.of(
                        new Readiness("database", databaseIsUp::get),
                        new Readiness("always", () -> true),
                        new Readiness("chat", () -> {
                            if (databaseIsUp.get()) {
                                return true;
                            }
                            throw new IllegalStateException("token xoxb-1-secret was refused");
                        })));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysThatItIsAlive() throws Exception {
        var answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"alive\"}");
    }

    @Test
    void isReadyWhenEveryCheckIs() throws Exception {
        var answer = get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void namesWhatIsNotReadyAndNothingMore() throws Exception {
        databaseIsUp.set(false);

        var answer = get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"not ready\",\"waitingFor\":[\"database\",\"chat\"]}");
    }

    @Test
    void isAliveThoughNotReady() throws Exception {
        databaseIsUp.set(false);

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void servesWhatWasMounted() throws Exception {
        var answer = post("/echo", BodyPublishers.ofString("hello 星"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello 星");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics", "/secret/abc", "/slack/events", "/echo/more", "/healthz/"})
    void knowsNoOtherPath(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("404 Not Found\n");
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain;charset=utf-8");
    }

    @Test
    void takesABodyOfTheLargestSize() throws Exception {
        assertThat(post("/echo", BodyPublishers.ofByteArray(new byte[LIMIT])).statusCode())
                .isEqualTo(200);
        assertThat(post("/echo", ofUnknownLength(LIMIT)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALargerBodyWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        assertThat(post("/echo", BodyPublishers.ofByteArray(new byte[LIMIT + 1]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/echo", ofUnknownLength(LIMIT + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesALongHead() throws Exception {
        var request = request("/healthz").header("X-Long", "x".repeat(9 * 1024)).build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/nowhere", "/broken", "/echo"})
    void putsTheSecurityHeadersOnEveryAnswer(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.allValues("cache-control")).containsExactly("no-store");
        assertThat(headers.allValues("content-security-policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.firstValue("server")).isEmpty();
        assertThat(headers.firstValue("x-powered-by")).isEmpty();
    }

    @Test
    void hidesWhyAServletBroke() throws Exception {
        var answer = get("/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("500 Server Error\n");
    }

    @Test
    void hidesTheMessageOfAnErrorThatAServletSends() throws Exception {
        var answer = get("/sends-error");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("400 Bad Request\n");
    }

    @Test
    void answersErrorsInJsonToWhoeverAsksForIt() throws Exception {
        var request = request("/broken").header("Accept", "application/json").build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("{\"status\":500,\"error\":\"Server Error\"}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS"})
    void turnsAwayMethodsThatNoPathHas(String method) throws Exception {
        var answer = raw(method + " /echo HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").endsWith("405 Method Not Allowed\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no http at all\r\n\r\n", "GET /%00/.. HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"})
    void answersWhatIsNoHttpWithoutExplaining(String sent) throws Exception {
        assertThat(raw(sent))
                .startsWith("HTTP/1.1 400")
                .endsWith("400 Bad Request\n")
                .doesNotContainIgnoringCase("jetty", "reason:", "exception", "Server:");
    }

    @Test
    void saysWhichPortIsTaken() {
        var taken = new WebSettings(server.port(), Optional.of("127.0.0.1"));

        assertThatThrownBy(() -> WebServer.start(taken, Map.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(String.valueOf(server.port()))
                .hasMessageContaining("PORT");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return client.send(request(path).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private String raw(String sent) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpRequest.BodyPublisher ofUnknownLength(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("hello");
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().write(request.getInputStream().readAllBytes());
        }
    }

    private static final class Broken extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("the password is Hunter_2");
        }
    }

    private static final class SendsError extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(400, "io.chatops.Thing: the password is Hunter_2");
        }
    }
}
