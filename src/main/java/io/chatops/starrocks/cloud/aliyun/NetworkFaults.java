package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.exceptions.ClientException;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        var name = root(fault);
        if (neverSent(fault)) {
            return CloudFailure.of(
                    Kind.NOT_SENT, name, call.product().code() + " cannot be reached (" + name + ")", "");
        }
        return CloudFailure.of(Kind.UNDECIDED, name, "no answer to " + call.action() + " came back (" + name + ")", "");
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

    private static String root(Throwable fault) {
        return causes(fault)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause instanceof ClientException sdk
                        ? Optional.ofNullable(sdk.getErrCode()).orElse("ClientException")
                        : cause.getClass().getSimpleName())
                .orElse("fault");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
