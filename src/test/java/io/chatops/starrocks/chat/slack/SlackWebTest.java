package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call comes to when nothing proper answers. Each server holds its connection open until the caller has gone. */
@Timeout(60)
class SlackWebTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", HEAD, HEAD + "{\"ok\""})
    void whatDoesNotEndInTimeIsNoAnswerAndItsConnectionIsGivenUp(String begun) throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var leftBehind = CompletableFuture.supplyAsync(() -> answeredUntilLeft(server, begun));

            var reply = web(server).call("api.test", Map.of(), Duration.ofMillis(300));

            assertThat(reply.error()).contains(SlackReply.NO_ANSWER);
            assertThat(leftBehind.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatEndsInTimeIsRead() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var leftBehind = CompletableFuture.supplyAsync(() -> answeredUntilLeft(server, HEAD + "{\"ok\":true}"));

            assertThat(web(server)
                            .call("api.test", Map.of(), Duration.ofSeconds(30))
                            .ok())
                    .isTrue();
            assertThat(leftBehind).isNotDone();
        }
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws Exception {
        var gone = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        gone.close();
        assertThat(web(gone).call("api.test", Map.of(), Duration.ofSeconds(5)).error())
                .contains(SlackReply.NO_ANSWER);
    }

    /** Answers with this much, and tells whether the caller hung up then. */
    private static boolean answeredUntilLeft(ServerSocket server, String begun) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(4);
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().read() >= 0) {
                // the rest of the request
            }
            return true;
        } catch (IOException reset) {
            return true;
        }
    }

    private static SlackWeb web(ServerSocket server) {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/");
        var settings = SlackSettings.http(Secret.of("xoxb-1"), Secret.of("key")).at(address);
        return new SlackWeb(settings, time -> {}, Duration.ofSeconds(1));
    }
}
