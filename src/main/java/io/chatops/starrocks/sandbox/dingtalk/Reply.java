package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.HttpReply;

/** An HTTP answer of the simulated DingTalk. */
record Reply(int status, String contentType, String body) implements HttpReply {
    static Reply json(JsonNode body) {
        return new Reply(200, "application/json; charset=utf-8", body.toString());
    }

    /** The error JSON of the open platform. */
    static Reply refused(int status, String code) {
        var body = Json.object().put("requestid", "SIMULATED").put("code", code).put("message", "refused: " + code);
        return new Reply(status, "application/json; charset=utf-8", body.toString());
    }

    static Reply bare(int status) {
        return new Reply(status, "text/plain; charset=utf-8", "");
    }

    static Reply punished() {
        return new Reply(200, "text/html; charset=utf-8", "<html><head><title>punish</title></head></html>");
    }
}
