package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One call of the open platform with its JSON body. */
record Call(ObjectNode body) {
    String required(String field) {
        var value = Json.text(body, field);
        if (value.isEmpty()) {
            throw new Refusal(400, "Missing" + field);
        }
        return value;
    }
}
