package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A card that was delivered: its variables, and those that only one person sees. */
final class CardInstance {
    private final String outTrackId;
    private final Conversation conversation;
    private final Map<String, String> shared = new TreeMap<>();
    private final Map<String, Map<String, String>> personal = new HashMap<>();

    CardInstance(String outTrackId, Conversation conversation) {
        this.outTrackId = outTrackId;
        this.conversation = conversation;
    }

    String outTrackId() {
        return outTrackId;
    }

    Conversation conversation() {
        return conversation;
    }

    /** The variables as this person sees them. */
    Map<String, String> seenBy(String staffId) {
        var seen = new TreeMap<>(shared);
        seen.putAll(personal.getOrDefault(staffId, Map.of()));
        return seen;
    }

    /**
     * Takes the data of a creation, an update or a callback's answer. Without {@code updateCardDataByKey} the whole map is
     * overwritten, as the platform does.
     */
    void take(JsonNode data) {
        var options = data.path("cardUpdateOptions");
        if (data.path("cardData").has("cardParamMap")) {
            put(shared, data.path("cardData"), options.path("updateCardDataByKey"));
        }
        data.path("privateData")
                .properties()
                .forEach(entry -> put(
                        personal.computeIfAbsent(entry.getKey(), key -> new TreeMap<>()),
                        entry.getValue(),
                        options.path("updatePrivateDataByKey")));
    }

    /** Takes a callback's answer; its private part is for whoever pressed. */
    void takeAnswer(JsonNode answer, String presser) {
        take(answer);
        if (answer.path("userPrivateData").has("cardParamMap")) {
            put(
                    personal.computeIfAbsent(presser, key -> new TreeMap<>()),
                    answer.path("userPrivateData"),
                    answer.path("cardUpdateOptions").path("updatePrivateDataByKey"));
        }
    }

    private static void put(Map<String, String> variables, JsonNode from, JsonNode byKey) {
        if (!byKey.asBoolean(false)) {
            variables.clear();
        }
        variables.putAll(Json.map(from.path("cardParamMap")));
    }
}
