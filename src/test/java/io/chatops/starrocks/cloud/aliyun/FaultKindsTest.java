package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.exceptions.ClientException;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that loopback cannot have. */
class FaultKindsTest {
    private static final String URL = "https://host/?AccessKeyId=LTAIcanarycanary&Signature=canary";
    private static final Call CALL = Call.read("DescribeRegions", "/webapi/region/list", Orders.HANGZHOU);

    static Stream<IOException> beforeSending() {
        return Stream.of(
                new UnknownHostException(URL),
                new ConnectException(URL),
                new NoRouteToHostException(URL),
                new SSLHandshakeException(URL),
                new ConnectTimeoutException(URL));
    }

    static Stream<IOException> afterwards() {
        return Stream.of(new SocketTimeoutException(URL), new SocketException(URL), new IOException(URL));
    }

    @ParameterizedTest
    @MethodSource("beforeSending")
    void nothingWasSentOverAConnectionThatNeverStood(IOException cause) {
        var failure = NetworkFaults.failure(CALL, unreachable(cause));

        assertThat(failure.kind()).isEqualTo(Kind.NOT_SENT);
        assertThat(failure.toString()).doesNotContain("canary");
        assertThat(NetworkFaults.dropped(unreachable(cause))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("afterwards")
    void anythingLaterIsUndecided(IOException cause) {
        var failure = NetworkFaults.failure(CALL, unreachable(cause));

        assertThat(failure.kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(failure.toString()).doesNotContain("canary");
    }

    @Test
    void anAnswerThatTookTooLongIsNoDroppedConnection() {
        assertThat(NetworkFaults.dropped(unreachable(new SocketTimeoutException("Read timed out"))))
                .isFalse();
        assertThat(NetworkFaults.dropped(unreachable(new SocketException("Connection reset"))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("coded")
    void whatHappenedIsSaidInAWordOfItsOwnAndOnce(IOException cause, String code) {
        var failure = NetworkFaults.failure(CALL, unreachable(cause));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).doesNotContain(code).doesNotContain("Exception");
    }

    static Stream<Arguments> coded() {
        return Stream.of(
                Arguments.of(new UnknownHostException(URL), "UnknownHost"),
                Arguments.of(new ConnectException(URL), "NotConnected"),
                Arguments.of(new NoRouteToHostException(URL), "NotConnected"),
                Arguments.of(new ConnectTimeoutException(URL), "NotConnected"),
                Arguments.of(new SSLHandshakeException(URL), "NoTrust"),
                Arguments.of(new SocketTimeoutException(URL), "Timeout"),
                Arguments.of(new SocketException(URL), "ConnectionLost"),
                Arguments.of(new NoHttpResponseException(URL), "ConnectionLost"));
    }

    private static ClientException unreachable(IOException cause) {
        return new ClientException("SDK.ServerUnreachable", "Server unreachable: connection " + URL + " failed", cause);
    }

    /** Called like the one of the HTTP client behind the SDK. */
    private static final class NoHttpResponseException extends IOException {
        NoHttpResponseException(String message) {
            super(message);
        }
    }

    /** Called like the one of the HTTP client behind the SDK. */
    private static final class ConnectTimeoutException extends IOException {
        ConnectTimeoutException(String message) {
            super(message);
        }
    }
}
