package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Learns what people are called from what they write, before it is read. */
final class Introductions implements DingTalkHandler {
    private final String corpId;
    private final Names names;
    private final DingTalkHandler next;

    /** @param corpId the organisation whose people's names are learnt */
    Introductions(String corpId, Names names, DingTalkHandler next) {
        this.corpId = corpId;
        this.names = names;
        this.next = next;
    }

    @Override
    public void message(ObjectNode message) {
        if (corpId.equals(Json.text(message, "senderCorpId").orElse(""))) {
            Json.text(message, "senderStaffId")
                    .ifPresent(staffId -> names.heard(
                            staffId, Json.text(message, "senderNick").orElse("")));
        }
        next.message(message);
    }

    @Override
    public void notDone(ObjectNode message) {
        next.notDone(message);
    }

    @Override
    public Optional<JsonNode> press(ObjectNode press) {
        return next.press(press);
    }

    @Override
    public void late(ObjectNode press, JsonNode state) {
        next.late(press, state);
    }
}
