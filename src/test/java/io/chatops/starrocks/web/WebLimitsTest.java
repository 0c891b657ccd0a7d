package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bounds time and number of connections. Each reads until the server acts, which it would not do in a minute otherwise. */
class WebLimitsTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String ASKS = "GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";

    @Test
    void connectionThatSaysNothingIsClosed() throws Exception {
        try (var server = server(new Limits(10, Duration.ofMillis(200), LONG, Duration.ofSeconds(1)));
                var socket = connect(server)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void headThatNeverEndsIsClosed() throws Exception {
        try (var server = server(new Limits(10, Duration.ofMillis(200), LONG, Duration.ofSeconds(1)));
                var socket = connect(server)) {
            write(socket, "GET /healthz HTTP/1.1\r\nHost: he");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain("alive");
        }
    }

    @Test
    void bodyThatNeverEndsGivesItsThreadBack() throws Exception {
        try (var server = server(new Limits(100, LONG, Duration.ofMillis(200), Duration.ofSeconds(1)))) {
            var sockets = new ArrayList<Socket>();
            // more than there are threads
            for (int number = 0; number < 40; number++) {
                var socket = connect(server);
                write(socket, "POST /reads HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\nx");
                sockets.add(socket);
            }
            try (var other = connect(server)) {
                write(other, ASKS);
                assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("alive");
            }
            for (Socket socket : sockets) {
                assertThat(isEnded(socket)).isTrue();
                socket.close();
            }
        }
    }

    @Test
    void requestAfterOthersThatEndedInTimeIsBoundAsWell() throws Exception {
        try (var server = server(new Limits(100, LONG, Duration.ofMillis(200), Duration.ofSeconds(1)));
                var first = connect(server);
                var second = connect(server)) {
            for (var socket : List.of(first, second)) {
                answers(socket);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
                write(socket, "POST /reads HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\nx");
                assertThat(isEnded(socket)).isTrue();
            }
        }
    }

    @Test
    void connectionBeyondTheirNumberWaitsUntilThereIsRoom() throws Exception {
        try (var server = server(new Limits(2, LONG, LONG, Duration.ofSeconds(1)));
                var one = connect(server);
                var two = connect(server);
                var three = connect(server)) {
            // both are taken for certain once they are answered
            answers(one);
            answers(two);
            write(three, ASKS);
            three.setSoTimeout(300);
            assertThatThrownBy(() -> three.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            // its end is what the server hears
            one.shutdownOutput();

            three.setSoTimeout(60_000);
            assertThat(new String(three.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("alive");
        }
    }

    private static void answers(Socket socket) throws IOException {
        write(socket, "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n");
        assertThat(socket.getInputStream().readNBytes(15))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("HTTP/1.1 200 OK");
    }

    private static boolean isEnded(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException still) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static Socket connect(WebServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static WebServer server(Limits limits) {
        return WebServer.start(WebSettings.loopback(), Map.of("/reads", new Reads()), List.of(), limits);
    }

    private static final class Reads extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
        }
    }
}
