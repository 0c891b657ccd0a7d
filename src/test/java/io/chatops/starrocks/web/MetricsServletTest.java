package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read the metrics. */
class MetricsServletTest {
    private static final String TOKEN = "metrics-token-0123456789";

    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::close);
    }

    @Test
    void withoutATokenThisMachineReads() throws Exception {
        open(Optional.empty());

        var answer = get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("one 1\n");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void whatCameThroughAProxyIsNotOfThisMachine(String header) throws Exception {
        open(Optional.empty());

        var answer = get(header, "127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("METRICS_TOKEN").doesNotContain("one 1");
    }

    @Test
    void anotherAddressThanLoopbackIsNotOfThisMachine() throws Exception {
        var outside = outside();
        org.junit.jupiter.api.Assumptions.assumeTrue(outside.isPresent(), "this machine has no other address");
        server = Optional.of(WebServer.start(new WebSettings(0, outside), servlets(Optional.empty()), List.of()));

        var answer = send(HttpRequest.newBuilder(
                URI.create("http://" + outside.get() + ":" + server.get().port() + "/metrics")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void withATokenWhoeverShowsItReads() throws Exception {
        open(Optional.of(Secret.of(TOKEN)));

        assertThat(get("Authorization", "Bearer " + TOKEN).body()).isEqualTo("one 1\n");
        assertThat(get("Authorization", "bearer " + TOKEN, "X-Forwarded-For", "192.0.2.1")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer ",
                "Bearer metrics-token-012345678",
                "Bearer metrics-token-01234567890",
                "Basic metrics-token-0123456789",
                "metrics-token-0123456789",
                "Bearer METRICS-TOKEN-0123456789"
            })
    void withATokenNobodyElseReadsNotEvenOnThisMachine(String shown) throws Exception {
        open(Optional.of(Secret.of(TOKEN)));

        assertThat(get().statusCode()).isEqualTo(401);
        var answer = get("Authorization", shown);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"metrics\"");
        assertThat(answer.body()).doesNotContain("one 1").doesNotContain(TOKEN);
    }

    private void open(Optional<Secret> token) {
        server = Optional.of(WebServer.start(WebSettings.loopback(), servlets(token), List.of()));
    }

    private static Map<String, jakarta.servlet.http.HttpServlet> servlets(Optional<Secret> token) {
        return Map.of(MetricsServlet.PATH, new MetricsServlet(() -> "one 1\n", token));
    }

    private HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.orElseThrow().port() + "/metrics"));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Optional<String> outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
