package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GracefulStopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void letsARequestUnderWayFinishAndTakesNoNewOne() throws Exception {
        var server = WebServer.start(WebSettings.loopback(), Map.of("/slow", new Slow()), List.of());
        var port = server.port();
        var answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slow"))
                                .build(),
                        BodyHandlers.ofString());
        entered.await();

        var stopped = CompletableFuture.runAsync(server::close);
        while (accepts(port)) {
            Thread.onSpinWait();
        }
        assertThat(stopped).isNotDone();
        released.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    @Timeout(30)
    void doesNotWaitForeverForARequestThatNeverEnds() throws Exception {
        var server = WebServer.start(WebSettings.loopback(), Map.of("/slow", new Slow()), List.of());
        var answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/slow"))
                                .build(),
                        BodyHandlers.ofString());
        entered.await();

        var stopped = CompletableFuture.runAsync(server::close).handle((done, failed) -> "over");

        assertThat(stopped.get(10, TimeUnit.SECONDS)).isEqualTo("over");
        assertThat(answer.handle((done, failed) -> failed).get(10, TimeUnit.SECONDS))
                .isNotNull();
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private final class Slow extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            entered.countDown();
            try {
                released.await();
                response.getWriter().print("done");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
