package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cards of the card platform: created and delivered in one call, and updated later. */
final class CardApi {
    private static final String ONE = "dtv1.card//IM_ROBOT.";
    private static final String GROUP = "dtv1.card//IM_GROUP.";

    private final State state;
    private final RobotApi robot;

    CardApi(State state, RobotApi robot) {
        this.state = state;
        this.robot = robot;
    }

    ObjectNode createAndDeliver(Call call) {
        var outTrackId = call.required("outTrackId");
        if (!call.required("cardTemplateId").equals(state.settings().cardTemplateId())) {
            throw new Refusal(400, "param.templateUnpublished");
        }
        if (outTrackId.length() > 64) {
            throw new Refusal(400, "param.outTrackIdTooLong");
        }
        if (state.cards().containsKey(outTrackId)) {
            throw new Refusal(400, "param.cardAlreadyExist");
        }
        CardTemplate.check(call.body());
        var space = call.required("openSpaceId");
        var conversation = conversation(space).filter(found -> !fails());
        conversation.ifPresent(found -> deliver(outTrackId, call.body(), found));
        return delivered(outTrackId, space, conversation.isPresent());
    }

    ObjectNode update(Call call) {
        var card = state.cards().get(call.required("outTrackId"));
        if (card == null) {
            throw new Refusal(400, "param.cardNotExist");
        }
        CardTemplate.check(call.body());
        card.take(call.body());
        return Json.object().put("success", true).put("result", true);
    }

    private void deliver(String outTrackId, ObjectNode body, Conversation conversation) {
        var card = new CardInstance(outTrackId, conversation);
        card.take(body);
        state.cards().put(outTrackId, card);
        List<String> at = new ArrayList<>();
        body.path("imGroupOpenDeliverModel").path("atUserIds").properties().forEach(entry -> at.add(entry.getKey()));
        state.show(conversation, robot.card(outTrackId, at));
    }

    private boolean fails() {
        return state.faults().next(Faults.CARD_DELIVERY).isPresent();
    }

    private Optional<Conversation> conversation(String space) {
        if (space.startsWith(ONE)) {
            return state.directory()
                    .staff(space.substring(ONE.length()))
                    .map(account -> state.directory().direct(account));
        }
        return space.startsWith(GROUP)
                ? state.directory().byId(space.substring(GROUP.length())).filter(conversation -> !conversation.direct())
                : Optional.empty();
    }

    /** A delivery that failed comes with a good status as well. */
    private static ObjectNode delivered(String outTrackId, String space, boolean success) {
        var answer = Json.object().put("success", true);
        var result = answer.putObject("result").put("outTrackId", outTrackId);
        result.putArray("deliverResults")
                .addObject()
                .put("spaceType", space.startsWith(GROUP) ? "IM_GROUP" : "IM_ROBOT")
                .put("spaceId", space.substring(space.indexOf('.') + 1))
                .put("success", success)
                .put("carrierId", success ? "carrier-" + outTrackId : "")
                .put("errorMsg", success ? "" : "space not found");
        return answer;
    }
}
