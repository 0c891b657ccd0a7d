package io.chatops.starrocks.cloud.aliyun;

import static io.chatops.starrocks.cloud.aliyun.FailuresTest.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NetworkFaultsTest {
    private static final String CREATED =
            "{\"RequestId\":\"R-1\",\"Success\":true,\"Data\":{\"InstanceId\":\"c-1\",\"OrderId\":7}}";

    /** The first call of a JVM takes a second longer than any other. */
    @BeforeAll
    static void warmUp() throws IOException {
        try (var cloud = new CloudStub()) {
            assertThat(account(cloud.url(), Orders.PATIENT)
                            .starRocks()
                            .regions()
                            .answer())
                    .isPresent();
        }
    }

    @Test
    void aDrippingServerDoesNotHoldACallPastItsHardEnd() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> RawServer.drip(socket, stopped))) {
            var account = account(server.url("http"), Orders.SHORT);

            var started = System.nanoTime();
            var read = failure(account.starRocks().regions());
            var write = failure(account.starRocks().create(Orders.order()));
            var took = Duration.ofNanos(System.nanoTime() - started);

            assertThat(read.kind()).isEqualTo(Kind.UNDECIDED);
            assertThat(write.kind()).isEqualTo(Kind.UNDECIDED);
            assertThat(took).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(5));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aSilentServerLeavesAnOrderUndecidedAndIsAskedOnce() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> stopped.await())) {
            var failure = failure(
                    account(server.url("http"), Orders.SHORT).starRocks().create(Orders.order()));

            assertThat(failure.kind()).isEqualTo(Kind.UNDECIDED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aReadIsSentOnceMoreWhenTheConnectionWasDropped() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> {
            if (number > 1) {
                RawServer.answer(socket, "{\"RequestId\":\"R-1\",\"Success\":true,\"Data\":[\"3.4\"]}");
            }
        })) {
            var answer = account(server.url("http"), Orders.PATIENT)
                    .starRocks()
                    .upgradableVersions(Orders.HANGZHOU, Orders.C1, true);

            assertThat(answer.answer().orElseThrow()).containsExactly("3.4");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void anOrderIsNotSentOnceMoreWhenTheConnectionWasDropped() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> {
            if (number > 1) {
                RawServer.answer(socket, CREATED);
            }
        })) {
            var failure = failure(
                    account(server.url("http"), Orders.PATIENT).starRocks().create(Orders.order()));

            assertThat(failure.kind()).isEqualTo(Kind.UNDECIDED);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aReadIsSentNoMoreThanTwice() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> socket.close())) {
            var failure = failure(
                    account(server.url("http"), Orders.PATIENT).starRocks().regions());

            assertThat(failure.kind()).isEqualTo(Kind.UNDECIDED);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aRefusedConnectionSentNothing() throws Exception {
        var failure = failure(account("http://127.0.0.1:" + closedPort(), Orders.PATIENT)
                .starRocks()
                .create(Orders.order()));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(failure.nothingWasDone()).isTrue();
    }

    @Test
    void aFailedTlsHandshakeSentNothing() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> {
            // a TLS alert: handshake failure
            socket.getOutputStream().write(new byte[] {21, 3, 3, 0, 2, 2, 40});
            socket.getOutputStream().flush();
        })) {
            var failure = failure(
                    account(server.url("https"), Orders.PATIENT).starRocks().create(Orders.order()));

            assertThat(failure.kind()).isEqualTo(Kind.NOT_SENT);
        }
    }

    @Test
    void aCallThatFindsNoWorkerSaysSo() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> stopped.await())) {
            var account = account(
                    server.url("http"),
                    new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2), 2));
            var calls = new ArrayList<CompletableFuture<CloudResult<?>>>();
            for (int number = 0; number < 6; number++) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> account.starRocks().regions(), task -> new Thread(task).start()));
            }

            var codes = calls.stream().map(call -> failure(call.join()).code()).toList();

            assertThat(codes).filteredOn("TooManyCalls"::equals).hasSize(4);
        }
    }

    @Test
    void aCallerWhoIsInterruptedLeavesAtOnceAndStaysInterrupted() throws Exception {
        try (var server = new RawServer((socket, number, stopped) -> stopped.await())) {
            var account = account(server.url("http"), Orders.PATIENT);
            Thread.currentThread().interrupt();

            var failure = failure(account.starRocks().create(Orders.order()));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.code()).isEqualTo("Interrupted");
        }
    }

    private static Account account(String url, CallLimits limits) {
        return Orders.accounts(Orders.settings(url, CreateBody.FULL), limits).account(Optional.empty());
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
