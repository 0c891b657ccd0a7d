package io.chatops.starrocks.sandbox.dingtalk;

/** What the gateway sends: a callback or a system frame with its data. */
record Push(String type, String topic, String messageId, String data) {
    static final String MESSAGES = "/v1.0/im/bot/messages/get";
    static final String CARDS = "/v1.0/card/instances/callback";

    static Push callback(String topic, String messageId, String data) {
        return new Push("CALLBACK", topic, messageId, data);
    }

    static Push system(String topic, String messageId) {
        var data = Json.object().put("opaque", "opaque-" + messageId).toString();
        return new Push("SYSTEM", topic, messageId, data);
    }

    /** The frame's text on this connection at this time. */
    String frame(String appId, String connectionId, long millis) {
        var frame = Json.object().put("specVersion", "1.0").put("type", type);
        frame.putObject("headers")
                .put("appId", appId)
                .put("connectionId", connectionId)
                .put("contentType", "application/json")
                .put("messageId", messageId)
                .put("time", "" + millis)
                .put("topic", topic);
        return frame.put("data", data).toString();
    }
}
