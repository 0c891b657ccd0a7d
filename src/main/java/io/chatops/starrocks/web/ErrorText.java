package io.chatops.starrocks.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What an error says: the status in words. The message and the exception stay inside, since both may name classes or hold input. */
final class ErrorText {
    private ErrorText() {}

    /** Writes it as JSON to whoever asks for JSON, else as plain text. */
    static void write(Request request, Response response, int status, Callback callback) {
        var json = wantsJson(request);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, json ? "application/json" : "text/plain;charset=utf-8");
        Content.Sink.write(response, true, json ? json(status) : plain(status), callback);
    }

    private static String plain(int status) {
        return status + " " + HttpStatus.getMessage(status) + "\n";
    }

    private static String json(int status) {
        return "{\"status\":" + status + ",\"error\":\"" + HttpStatus.getMessage(status) + "\"}";
    }

    private static boolean wantsJson(Request request) {
        var accepted = request.getHeaders().get(HttpHeader.ACCEPT);
        return accepted != null && accepted.contains("json");
    }
}
