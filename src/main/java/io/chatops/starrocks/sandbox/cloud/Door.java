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
            write(answer.get(), response, callback);
        } else {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new EofException("the connection is closed on purpose"));
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

    private static void write(CloudAnswer answer, Response response, Callback callback) {
        var body = answer.body();
        response.setStatus(answer.status());
        response.getHeaders().put("Content-Type", answer.contentType());
        response.getHeaders().put("Content-Length", body.getBytes(StandardCharsets.UTF_8).length);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        Content.Sink.write(response, true, body, callback);
    }
}
