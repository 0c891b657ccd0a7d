package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a press on a card is answered with.
 *
 * @param code 200, or 500 when it was not done
 * @param response the card's new state; empty leaves it as it is
 */
record CardAnswer(int code, Optional<JsonNode> response) {
    static final CardAnswer NOT_DONE = new CardAnswer(500, Optional.empty());
    static final CardAnswer UNCHANGED = new CardAnswer(200, Optional.empty());

    /** "Working on it": the template draws a spinner; the end is sent by an update of the card. */
    static CardAnswer busy() {
        var response = Json.object();
        response.putObject("cardUpdateOptions").put("updateCardDataByKey", true).put("updatePrivateDataByKey", true);
        response.putObject("cardData").putObject("cardParamMap").put("status", "busy");
        return new CardAnswer(200, Optional.of(response));
    }
}
