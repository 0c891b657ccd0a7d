package io.chatops.starrocks.sandbox.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns HTTP into requests of the cloud, and answers into HTTP; always with a length, which the SDK needs to keep a body. */
final class Door extends Handler.Abstract {
    private final Gateway gateway;

    Door(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var answer = gateway.serve(read(request));
        if (answer.isPresent()) {
            writeHead(answer.get(), response);
            writeBody(answer.get(), request, response, callback);
        } else {
            drop(request, callback);
        }
        return true;
    }

    private static CloudRequest read(Request request) throws IOException {
        var headers = new HashMap<String, String>();
        for (HttpField field : request.getHeaders()) {
            headers.put(field.getName().toLowerCase(Locale.ROOT), field.getValue() == null ? "" : field.getValue());
        }
        var body = new String(Content.Source.asInputStream(request).readAllBytes(), StandardCharsets.UTF_8);
        var query = request.getHttpURI().getQuery();
        var isForm = headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
        return new CloudRequest(
                request.getMethod(),
                request.getHttpURI().getPath(),
                query == null ? Map.of() : PercentCoding.decode(query),
                isForm ? PercentCoding.decode(body) : Map.of(),
                headers,
                body);
    }

    private static void writeHead(CloudAnswer answer, Response response) {
        var length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        response.setStatus(answer.status());
        response.getHeaders().put("Content-Type", answer.contentType());
        response.getHeaders().put("Content-Length", length);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    }

    private static void writeBody(CloudAnswer answer, Request request, Response response, Callback callback)
            throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.delivery() instanceof Delivery.Dripping dripping) {
            drip(bytes, dripping, response);
            callback.succeeded();
        } else if (answer.delivery() instanceof Delivery.CutShort) {
            var out = Content.Sink.asOutputStream(response);
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            drop(request, callback);
        } else {
            Content.Sink.write(response, true, answer.body(), callback);
        }
    }

    private static void drip(byte[] bytes, Delivery.Dripping dripping, Response response) throws IOException {
        try (var out = Content.Sink.asOutputStream(response)) {
            for (byte one : bytes) {
                out.write(one);
                out.flush();
                dripping.gate().pass(dripping.pause());
            }
        }
    }

    private static void drop(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("the connection is closed on purpose"));
    }
}
