package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;

/** Who and where a message or a press that is refused claims to be from: none of it is proven. */
final class Claim {
    /** Of an id that anybody may have made up. */
    private static final int MOST = 64;

    private Claim() {}

    static Inbound.Refused ofMessage(JsonNode message, Reading.Refusal why) {
        return refused(
                claimed(message, "senderCorpId"),
                claimed(message, "senderStaffId"),
                claimed(message, "conversationId"),
                "message: " + why.word());
    }

    /** It names the place of its card by the space; of a private one that is the person. */
    static Inbound.Refused ofPress(JsonNode press, Reading.Refusal why) {
        return refused(
                claimed(press, "corpId"), claimed(press, "userId"), claimed(press, "spaceId"), "press: " + why.word());
    }

    /** A press by one of ours: they are answered in their own chat. */
    static Inbound.Refused ofPress(CardPress press, String what) {
        var own = Channels.of(press.staffId());
        return new Inbound.Refused(
                new Actor(DingTalkWeb.PLATFORM, press.corpId(), press.staffId()),
                new Place(DingTalkWeb.PLATFORM, press.corpId(), own, Optional.empty(), true),
                "press: " + what);
    }

    private static Inbound.Refused refused(String corp, String person, String channel, String what) {
        return new Inbound.Refused(
                new Actor(DingTalkWeb.PLATFORM, corp, person),
                new Place(DingTalkWeb.PLATFORM, corp, channel, Optional.empty(), false),
                what);
    }

    private static String claimed(JsonNode json, String field) {
        return Json.text(json, field)
                .map(text -> text.substring(0, Math.min(text.length(), MOST)))
                .orElse("-");
    }
}
