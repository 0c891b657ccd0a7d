package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What is done with what DingTalk tells: each deed once, those of one person in one conversation in their order. */
interface DingTalkHandler {
    /** Something was said to the robot. */
    void message(ObjectNode message);

    /** Something was said of which nobody can know whether it came before: nothing may be done, and whoever said it is told. */
    void notDone(ObjectNode message);

    /**
     * A card was pressed.
     *
     * @return the card's new state, within a second and a half if possible; empty leaves it as it is
     */
    Optional<JsonNode> press(ObjectNode press);

    /** The state that came too late as an answer: it has to be sent as an update. */
    void late(ObjectNode press, JsonNode state);
}
