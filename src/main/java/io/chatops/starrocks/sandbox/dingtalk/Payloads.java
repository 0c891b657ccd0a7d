package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What DingTalk tells the bot about a person's deed. Source: "receive message" and "event callback card" of the open platform. */
final class Payloads {
    private final State state;
    private final String webhookBase;

    Payloads(State state, String webhookBase) {
        this.state = state;
        this.webhookBase = webhookBase;
    }

    /** A robot message of this kind without its content. */
    ObjectNode message(Account sender, Conversation where, String kind) {
        var settings = state.settings();
        var session = state.sessions().open(where);
        var message = Json.object()
                .put("msgId", state.ids().next("msg") + "==")
                .put("msgtype", kind)
                .put("conversationId", where.id())
                .put("conversationType", where.direct() ? "1" : "2")
                .put("chatbotCorpId", settings.corpId())
                .put("chatbotUserId", "$:LWCP_v1:$bot")
                .put("robotCode", settings.clientId())
                .put("senderId", sender.encryptedId())
                .put("senderNick", sender.name())
                .put("senderCorpId", sender.corpId())
                .put("isAdmin", false)
                .put("isInAtList", !where.direct())
                .put("createAt", state.clock().millis())
                .put("sessionWebhook", webhookBase + "?session=" + session.id())
                .put("sessionWebhookExpiredTime", session.until().toEpochMilli());
        if (!sender.staffId().isEmpty()) {
            message.put("senderStaffId", sender.staffId());
        }
        if (!where.direct()) {
            message.put("conversationTitle", where.title());
            message.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$bot");
        }
        return message;
    }

    /** What is left of a message when the pushes of the month are used up. */
    ObjectNode withoutContent(ObjectNode message) {
        message.remove(List.of("text", "content"));
        return message.put("errorCode", 20_001).put("errorMessage", "the quota of the organisation is used up");
    }

    /** A press on a card; what it carries is a JSON text within the JSON. */
    ObjectNode press(Account presser, CardInstance card, String action, Map<String, Object> params) {
        var content = Json.object();
        var privately = content.putObject("cardPrivateData");
        privately.putArray("actionIds").add(action);
        var parameters = privately.putObject("params");
        params.forEach((name, value) -> {
            if (value instanceof ObjectNode object) {
                parameters.set(name, object);
            } else {
                parameters.put(name, value.toString());
            }
        });
        var direct = card.conversation().direct();
        return Json.object()
                .put("type", "actionCallback")
                .put("outTrackId", card.outTrackId())
                .put("corpId", presser.corpId())
                .put("userId", presser.staffId())
                .put("userIdType", 1)
                .put("spaceType", direct ? "IM_ROBOT" : "IM_GROUP")
                .put("spaceId", direct ? presser.staffId() : card.conversation().id())
                .put("extension", "{}")
                .put("content", content.toString())
                .put("value", content.toString());
    }
}
