package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** What goes over a WebSocket: one delivery in its wrapping, or a word of Slack's own. */
record Envelope(String id, Delivery kind, JsonNode payload, int retry, String reason) {
    String text() {
        var envelope = Json.object().put("envelope_id", id).put("type", kind.envelope());
        envelope.set("payload", payload);
        envelope.put("accepts_response_payload", kind.isAnswered());
        if (kind == Delivery.EVENT) {
            envelope.put("retry_attempt", retry).put("retry_reason", reason);
        }
        return envelope.toString();
    }

    /** The same once more: it was not acknowledged in time. */
    Envelope again() {
        return new Envelope(id, kind, payload, retry + 1, "timeout");
    }

    static String hello(int connections) {
        var hello = Json.object().put("type", "hello").put("num_connections", connections);
        hello.putObject("connection_info").put("app_id", State.APP_ID);
        hello.putObject("debug_info")
                .put("host", "applink-simulated")
                .put("build_number", 1)
                .put("approximate_connection_time", 18_060);
        return hello.toString();
    }

    static String disconnect(String reason) {
        var word = Json.object().put("type", "disconnect").put("reason", reason);
        word.putObject("debug_info").put("host", "applink-simulated");
        return word.toString();
    }
}
