package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables of a card. DingTalk takes texts alone; an object goes in as its JSON, a truth as "true".
 *
 * @param shared what everybody sees
 * @param personal what stands in its place for one person, by staff id
 */
record CardState(Map<String, String> shared, Map<String, Map<String, String>> personal) {
    /** Nothing changes but that it can be pressed again. */
    static final CardState OPEN = shared(Map.of("status", "edit"));

    CardState {
        shared = Map.copyOf(shared);
        personal = Map.copyOf(personal);
    }

    /** The same for everybody. */
    static CardState shared(Map<String, String> variables) {
        return new CardState(variables, Map.of());
    }

    /** Reads what everybody sees of a change that was written before. */
    static CardState read(JsonNode change) {
        var variables = new TreeMap<String, String>();
        change.path("cardData")
                .path("cardParamMap")
                .properties()
                .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return shared(variables);
    }

    /** Writes the variables into a creation, an update or an answer. */
    ObjectNode into(ObjectNode body) {
        put(body.putObject("cardData"), shared);
        if (!personal.isEmpty()) {
            var people = body.putObject("privateData");
            personal.forEach((staffId, variables) -> put(people.putObject(staffId), variables));
        }
        return body;
    }

    /** The same as the answer to a press, which can show something of their own to whoever pressed, and to nobody else. */
    ObjectNode asAnswer(String presser) {
        var answer = Json.object();
        answer.putObject("cardUpdateOptions").put("updateCardDataByKey", true).put("updatePrivateDataByKey", true);
        put(answer.putObject("cardData"), shared);
        var own = personal.get(presser);
        if (own != null) {
            put(answer.putObject("userPrivateData"), own);
        }
        return answer;
    }

    /** The same as a change: without the two flags DingTalk would empty whatever is not named. */
    ObjectNode asChange(ObjectNode body) {
        body.putObject("cardUpdateOptions").put("updateCardDataByKey", true).put("updatePrivateDataByKey", true);
        return into(body);
    }

    private static void put(ObjectNode object, Map<String, String> variables) {
        var map = object.putObject("cardParamMap");
        variables.forEach(map::put);
    }
}
