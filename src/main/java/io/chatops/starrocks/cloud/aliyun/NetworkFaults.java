package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.exceptions.ClientException;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What a fault below HTTP means. Only the kinds of exceptions are told on: their texts may hold the whole URL.
 */
final class NetworkFaults {
    /** By name: the HTTP client behind the SDK is the SDK's own choice. */
    private static final Set<String> NEVER_CONNECTED =
            Set.of("ConnectTimeoutException", "HttpHostConnectException", "ConnectionPoolTimeoutException");

    private NetworkFaults() {}

    /** Whether the other side hung up without a word, as it does on a connection that idled too long. */
    static boolean dropped(Throwable fault) {
        return !neverSent(fault)
                && causes(fault)
                        .anyMatch(cause -> cause instanceof SocketException || named(cause, "NoHttpResponseException"));
    }

    /** The failure for a caller. */
    static CloudFailure failure(Call call, Throwable fault) {
        var name = code(fault);
        if (neverSent(fault)) {
            return CloudFailure.of(Kind.NOT_SENT, name, call.product().code() + " cannot be reached", "");
        }
        return CloudFailure.of(
                Kind.UNDECIDED, name, "the connection ended before " + call.action() + " was answered", "");
    }

    private static boolean neverSent(Throwable fault) {
        return causes(fault).anyMatch(NetworkFaults::beforeSending);
    }

    private static boolean beforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || NEVER_CONNECTED.contains(cause.getClass().getSimpleName())
                || (cause instanceof ClientException sdk && "SDK.EndpointResolvingError".equals(sdk.getErrCode()));
    }

    private static boolean named(Throwable cause, String name) {
        return cause.getClass().getSimpleName().equals(name);
    }

    /** People read it: in words of this bot, for the names of classes are the libraries' own; or in the SDK's, where it knows more. */
    private static String code(Throwable fault) {
        var root = causes(fault).reduce((outer, inner) -> inner).orElse(fault);
        if (root instanceof ClientException sdk) {
            return Optional.ofNullable(sdk.getErrCode()).orElse("Fault");
        }
        if (root instanceof UnknownHostException) {
            return "UnknownHost";
        }
        if (root instanceof SSLException) {
            return "NoTrust";
        }
        if (neverSent(fault)) {
            return "NotConnected";
        }
        if (root instanceof InterruptedIOException) {
            return "Timeout";
        }
        return root instanceof IOException ? "ConnectionLost" : "Fault";
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
