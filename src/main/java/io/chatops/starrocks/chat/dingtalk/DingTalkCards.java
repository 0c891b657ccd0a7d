package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.MessageRef;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Cards of the operator's own template: delivered, and changed later. A card that cannot be delivered is a failure with DingTalk's
 * word, upon which the same is said in text. Never throws.
 */
final class DingTalkCards {
    private static final String CARDS = "/v1.0/card/instances";

    private final DingTalkSettings settings;
    private final DingTalkCalls calls;

    DingTalkCards(DingTalkSettings settings, DingTalkCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /**
     * Delivers a card to one person.
     *
     * @param id ours, at most 64 characters, for ever another: sent again, it is not delivered twice
     * @param summary what lists and notifications show
     */
    Delivery toPerson(String id, String staffId, String summary, CardState state) {
        var body = card(id, state).put("openSpaceId", "dtv1.card//IM_ROBOT." + staffId);
        space(body.putObject("imRobotOpenSpaceModel"), summary);
        body.putObject("imRobotOpenDeliverModel").put("spaceType", "IM_ROBOT").put("robotCode", settings.robotCode());
        return deliver(id, staffId, body);
    }

    /**
     * Delivers a card to a group.
     *
     * @param mentioned names by staff id
     */
    Delivery toGroup(String id, String conversation, String summary, CardState state, Map<String, String> mentioned) {
        var body = card(id, state).put("openSpaceId", "dtv1.card//IM_GROUP." + conversation);
        space(body.putObject("imGroupOpenSpaceModel"), summary);
        var model = body.putObject("imGroupOpenDeliverModel").put("robotCode", settings.robotCode());
        var at = model.putObject("atUserIds");
        mentioned.forEach(at::put);
        return deliver(id, conversation, body);
    }

    /** Changes what the named variables show; the others stay. */
    Delivery change(String id, CardState state) {
        var body = state.asChange(Json.object().put("outTrackId", id).put("userIdType", 1));
        var reply = calls.call("PUT", CARDS, body);
        return reply.ok() ? new Delivery.Delivered(Optional.empty()) : reply.failure();
    }

    private ObjectNode card(String id, CardState state) {
        var body = Json.object()
                .put("cardTemplateId", settings.cardTemplateId().orElse(""))
                .put("outTrackId", id)
                .put("userIdType", 1);
        // set in this very call, or presses go nowhere
        if (settings.mode() == DingTalkSettings.Mode.STREAM) {
            body.put("callbackType", "STREAM");
        } else {
            body.put("callbackType", "HTTP").put("callbackRouteKey", CardRoute.KEY);
        }
        return state.into(body);
    }

    private static void space(ObjectNode model, String summary) {
        model.put("supportForward", false)
                .putObject("lastMessageI18n")
                .put("ZH_CN", summary)
                .put("EN_US", summary);
    }

    private Delivery deliver(String id, String channel, ObjectNode body) {
        var reply = calls.call("POST", CARDS + "/createAndDeliver", body);
        var delivered = new Delivery.Delivered(
                Optional.of(new MessageRef(DingTalkWeb.PLATFORM, settings.corpId(), channel, id)));
        if (reply.is("param.cardAlreadyExist")) {
            return delivered;
        }
        if (!reply.ok()) {
            return reply.failure();
        }
        var results = reply.body().path("result").path("deliverResults");
        boolean everywhere = !results.isEmpty()
                && StreamSupport.stream(results.spliterator(), false)
                        .allMatch(result -> result.path("success").asBoolean(false));
        return everywhere ? delivered : DingTalkReply.failure("card_not_delivered");
    }
}
