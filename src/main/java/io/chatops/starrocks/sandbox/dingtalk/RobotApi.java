package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Messages that the bot sends on its own: to people one by one, and to groups. */
final class RobotApi {
    private static final int MOST_PEOPLE = 20;

    private final State state;
    private final MessageReader reader;

    RobotApi(State state) {
        this.state = state;
        this.reader = new MessageReader(state.ids());
    }

    /** Sends to people; those who cannot get it are named in lists of a good answer. */
    ObjectNode toPeople(Call call) {
        knowsRobot(call);
        var people = Json.texts(call.body().path("userIds"));
        if (people.isEmpty() || people.size() > MOST_PEOPLE) {
            throw new Refusal(400, "invalidParameter.userIds.size");
        }
        var message = reader.ofPush(call);
        var answer = Json.object().put("processQueryKey", message.id());
        var invalid = answer.putArray("invalidStaffIdList");
        var controlled = answer.putArray("flowControlledStaffIdList");
        for (var staffId : people) {
            var account = state.directory().staff(staffId);
            if (account.isEmpty()) {
                invalid.add(staffId);
            } else if (state.flowControlled().contains(staffId) || !takes(account.get())) {
                controlled.add(staffId);
            } else {
                state.show(state.directory().direct(account.get()), message);
            }
        }
        return answer;
    }

    ObjectNode toGroup(Call call) {
        knowsRobot(call);
        var group = state.directory()
                .byId(call.required("openConversationId"))
                .filter(conversation -> !conversation.direct())
                .orElseThrow(() -> new Refusal(400, "invalidParameter.openConversationId.invalid"));
        var message = reader.ofPush(call);
        if (!state.rates().takesMessage(group.id())) {
            throw new Refusal(400, "send.too.fast");
        }
        state.show(group, message);
        return Json.object().put("processQueryKey", message.id());
    }

    /** Shows what was sent to a message's own address; errors are told with status 200, as there. */
    ObjectNode toSession(String session, ObjectNode body, int length) {
        var conversation = state.sessions()
                .live(session)
                .flatMap(found -> state.directory().byId(found.conversation()));
        if (conversation.isEmpty()) {
            return error(300_001, "session.expired");
        }
        if (length > 20_000) {
            return error(460_101, "message too long");
        }
        if (!state.rates().takesMessage(conversation.get().id())) {
            return error(130_101, "send too fast");
        }
        try {
            state.show(conversation.get(), reader.ofWebhook(body));
            return error(0, "ok");
        } catch (Refusal refusal) {
            return error(400_002, refusal.code());
        }
    }

    private boolean takes(Account account) {
        return state.rates().takesMessage(state.directory().direct(account).id());
    }

    private void knowsRobot(Call call) {
        if (!call.required("robotCode").equals(state.settings().clientId())) {
            throw new Refusal(400, "invalidParameter.robotCode.invalid");
        }
    }

    private static ObjectNode error(int code, String message) {
        return Json.object().put("errcode", code).put("errmsg", message);
    }

    /** A message that shows a card. */
    Message card(String outTrackId, List<String> at) {
        return new Message(
                state.ids().next("q"), Directory.BOT_NAME, "card", "", List.of(), at, Optional.of(outTrackId));
    }
}
