package io.chatops.starrocks.chat.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer to Slack, and what begins only when that answer has left the house. */
final class Acknowledged extends Response {
    private final byte[] bytes;
    private final Runnable afterwards;

    private Acknowledged(int status, String contentType, String body, Runnable afterwards) {
        super(status, contentType, Map.<String, List<String>>of(), body);
        this.bytes = body.getBytes(StandardCharsets.UTF_8);
        this.afterwards = afterwards;
    }

    /** An empty 200: received, or for a form: close it. */
    static Acknowledged empty(Runnable afterwards) {
        return new Acknowledged(200, "text/plain; charset=utf-8", "", afterwards);
    }

    static Acknowledged empty() {
        return empty(Acknowledged::nothing);
    }

    static Acknowledged json(String body, Runnable afterwards) {
        return new Acknowledged(200, CONTENT_TYPE_APPLICATION_JSON_UTF8, body, afterwards);
    }

    static Acknowledged json(String body) {
        return json(body, Acknowledged::nothing);
    }

    /** Of a slash command: words that its person alone sees. */
    static Acknowledged saying(String words) {
        var answer = new JsonObject();
        answer.addProperty("text", words);
        return json(answer.toString());
    }

    static Acknowledged text(String body) {
        return new Acknowledged(200, "text/plain; charset=utf-8", body, Acknowledged::nothing);
    }

    /** A 400: nothing that Slack sends. */
    static Acknowledged refused() {
        return new Acknowledged(400, "text/plain; charset=utf-8", "", Acknowledged::nothing);
    }

    /** The body as it is sent; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    Runnable afterwards() {
        return afterwards;
    }

    private static void nothing() {}

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
