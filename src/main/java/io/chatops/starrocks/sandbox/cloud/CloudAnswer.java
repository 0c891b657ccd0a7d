package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back over the wire.
 *
 * @param json the object that gets the request id, or empty when the body is plain text
 */
record CloudAnswer(
        int status,
        String contentType,
        Optional<ObjectNode> json,
        String text,
        Map<String, String> headers,
        Delivery delivery) {
    private static final String JSON = "application/json;charset=utf-8";

    CloudAnswer {
        headers = Map.copyOf(headers);
    }

    static CloudAnswer json(int status, ObjectNode json) {
        return new CloudAnswer(status, JSON, Optional.of(json), "", Map.of(), new Delivery.Whole());
    }

    static CloudAnswer text(int status, String contentType, String text) {
        return new CloudAnswer(status, contentType, Optional.empty(), text, Map.of(), new Delivery.Whole());
    }

    /** The envelope of a StarRocks answer that went well; DescribeResourceConstraints has its own. */
    static CloudAnswer envelope(JsonNode content) {
        return envelope(content, Optional.empty());
    }

    static CloudAnswer envelope(JsonNode content, Optional<Integer> total) {
        var json = Json.object().put("Success", true).put("HttpStatusCode", 200);
        json.set("Data", content);
        total.ifPresent(count -> json.put("Total", count));
        return json(200, json);
    }

    /** A refusal inside an HTTP 200, which is how the service itself says no. */
    static CloudAnswer businessFailure(String code, String message) {
        return json(
                200,
                Json.object()
                        .put("Success", false)
                        .put("HttpStatusCode", 200)
                        .put("ErrCode", code)
                        .put("ErrMessage", message));
    }

    /** A refusal of the gateway in front of the services. */
    static CloudAnswer gatewayFailure(int status, String code, String message) {
        return json(
                status,
                Json.object()
                        .put("HostId", "127.0.0.1")
                        .put("Code", code)
                        .put("Message", message)
                        .put("Recommend", "https://api.aliyun.com/troubleshoot?q=" + code));
    }

    CloudAnswer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new CloudAnswer(status, contentType, json, text, more, delivery);
    }

    CloudAnswer withRequestId(String requestId) {
        return new CloudAnswer(
                status,
                contentType,
                json.map(content -> content.deepCopy().put("RequestId", requestId)),
                text,
                headers,
                delivery);
    }

    CloudAnswer delivered(Delivery way) {
        return new CloudAnswer(status, contentType, json, text, headers, way);
    }

    String body() {
        return json.map(JsonNode::toString).orElse(text);
    }
}
