package io.chatops.starrocks.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other side takes the connection and says nothing. */
class DialerTest {
    private final Dialer dialer = new Dialer("chat", Duration.ofMillis(200));
    private ServerSocket silent;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        dialer.close();
        silent.close();
    }

    @Test
    void aCallWithoutAnAnswerIsGivenUp() throws InterruptedException {
        assertThat(dialer.call(HttpRequest.newBuilder(address("http")))).isEmpty();
    }

    @Test
    void aCallThatNobodyTakesIsGivenUp() throws Exception {
        silent.close();
        assertThat(dialer.call(HttpRequest.newBuilder(address("http")))).isEmpty();
    }

    @Test
    void aHandshakeWithoutAnAnswerIsGivenUp() throws InterruptedException {
        var link = new SocketLink("chat", InstantSource.system(), (from, text) -> {}, gone -> {});
        assertThat(dialer.shake(address("ws"), link)).isFalse();
    }

    private URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + silent.getLocalPort() + "/");
    }
}
