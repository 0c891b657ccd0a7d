package io.chatops.starrocks.sandbox.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Sends requests letter by letter, without a client that would sign them anew. */
final class RawCaller {
    private static final Set<String> SET_BY_CLIENT =
            Set.of("host", "content-length", "connection", "transfer-encoding");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    RawCaller(SimulatedCloud cloud) {
        this.base = cloud.baseUrl();
    }

    /** The request that the cloud has received, once more. */
    static Parts again(Received received) {
        return new Parts(
                received.method(),
                received.path(),
                received.query(),
                received.body().map(Object::toString).orElse(""),
                received.headers());
    }

    HttpResponse<String> send(Parts parts) throws IOException, InterruptedException {
        var query = parts.query().isEmpty() ? "" : "?" + PercentCoding.canonical(parts.query());
        var request = HttpRequest.newBuilder(base.resolve(parts.path() + query))
                .method(parts.method(), HttpRequest.BodyPublishers.ofString(parts.body()));
        parts.headers().forEach((name, value) -> {
            if (!SET_BY_CLIENT.contains(name)) {
                request.header(name, value);
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String code(Parts parts) throws IOException, InterruptedException {
        return Json.parse(send(parts).body()).orElseThrow().path("Code").asText("");
    }

    record Parts(String method, String path, Map<String, String> query, String body, Map<String, String> headers) {
        Parts withBody(String other) {
            return new Parts(method, path, query, other, headers);
        }

        Parts withPath(String other) {
            return new Parts(method, other, query, body, headers);
        }

        Parts withParameter(String name, String value) {
            var more = new HashMap<>(query);
            more.put(name, value);
            return new Parts(method, path, more, body, headers);
        }

        Parts withHeader(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Parts(method, path, query, body, more);
        }

        Parts withoutHeader(String name) {
            var fewer = new HashMap<>(headers);
            fewer.remove(name);
            return new Parts(method, path, query, body, fewer);
        }
    }
}
