package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A frame from the gateway. Source: the stream protocol of DingTalk's developer pages, and the SDKs, which agree.
 *
 * @param data a JSON text within the JSON, as it came
 */
record StreamFrame(String type, String topic, String messageId, String data) {
    static final String MESSAGES = "/v1.0/im/bot/messages/get";
    static final String CARDS = "/v1.0/card/instances/callback";

    /** The frame in this text; empty when it has no id by which it could be acknowledged. */
    static Optional<StreamFrame> read(String text) {
        return Json.readObject(text).flatMap(StreamFrame::of);
    }

    private static Optional<StreamFrame> of(ObjectNode frame) {
        return Json.text(frame, "headers", "messageId")
                .map(id -> new StreamFrame(
                        Json.text(frame, "type").orElse(""),
                        Json.text(frame, "headers", "topic").orElse(""),
                        id,
                        Json.text(frame, "data").orElse("")));
    }

    boolean isSystem(String name) {
        return "SYSTEM".equals(type) && topic.equals(name);
    }

    /** The acknowledgement of a callback; the response means something for cards alone. */
    String acknowledged(int code, Optional<JsonNode> response) {
        var data = Json.object();
        data.set("response", response.orElse(null));
        return answered(code, data.toString());
    }

    /** The answer to a heartbeat is what it carried. */
    String echoed() {
        return answered(200, data);
    }

    private String answered(int code, String answer) {
        var ack = Json.object().put("code", code).put("message", code == 200 ? "OK" : "not done");
        ack.putObject("headers").put("contentType", "application/json").put("messageId", messageId);
        return ack.put("data", answer).toString();
    }

    /** Shows what may stand in a log. */
    @Override
    public String toString() {
        return topic + " id=" + messageId + " length=" + data.length();
    }
}
