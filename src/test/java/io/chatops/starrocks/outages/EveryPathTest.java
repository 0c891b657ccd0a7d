package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds on each path of the whole bot, whichever part answers there. */
class EveryPathTest {
    static final List<String> PATHS = List.of(
            "/slack/events",
            "/dingtalk/events",
            "/secret/x",
            "/secret/",
            "/healthz",
            "/readyz",
            "/metrics",
            "/",
            "/nowhere");

    private static final int LIMIT = 256 * 1024;

    private final Fortress bot = new Fortress();

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void answersOfEveryPathAndMethodForbidWhatABrowserMightDo() throws Exception {
        for (String path : PATHS) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                var answer =
                        bot.send(HttpRequest.newBuilder(bot.address(path)).method(method, BodyPublishers.noBody()));
                assertThat(answer.statusCode())
                        .as("%s %s", method, path)
                        .isLessThan(504)
                        .isNotEqualTo(500);
                protects(method + " " + path, answer.headers());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void bodyThatIsAnnouncedTooLargeIsTurnedAwayBeforeItIsSent(String path) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), bot.port())) {
            socket.setSoTimeout(60_000);
            var head = "POST " + path
                    + " HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + (LIMIT + 1) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("nosniff", "no-store");
        }
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void bodyThatTurnsOutTooLargeIsTurnedAway(String path) throws Exception {
        // who is not let in is told so before the end of the body is looked for
        assertThat(statusOf(path)).isIn(401, 404, 405, 413);
    }

    /** A connection that is closed over a body which nobody reads is a refusal too. */
    private int statusOf(String path) throws InterruptedException {
        try {
            return bot.send(HttpRequest.newBuilder(bot.address(path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]))))
                    .statusCode();
        } catch (IOException closed) {
            return 413;
        }
    }

    @ParameterizedTest
    @FieldSource("PATHS")
    void headThatIsTooLargeIsTurnedAway(String path) throws Exception {
        var long9 = HttpRequest.newBuilder(bot.address(path)).header("X-Long", "x".repeat(9 * 1024));

        assertThat(bot.send(long9).statusCode()).isEqualTo(431);
    }

    private static void protects(String what, HttpHeaders headers) {
        assertThat(headers.allValues("x-content-type-options")).as(what).containsExactly("nosniff");
        assertThat(headers.allValues("cache-control")).as(what).containsExactly("no-store");
        assertThat(headers.allValues("referrer-policy")).as(what).containsExactly("no-referrer");
        assertThat(headers.allValues("content-security-policy"))
                .as(what)
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("server")).as(what).isEmpty();
        assertThat(headers.firstValue("x-powered-by")).as(what).isEmpty();
        assertThat(headers.firstValue("set-cookie")).as(what).isEmpty();
    }
}
