package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A press on a card by a member of the organisation. Nothing in it is trusted: a hidden button can be pressed and a hidden field
 * changed by whoever knows how.
 *
 * @param card the outTrackId
 * @param action the button's name
 * @param nonce of the screen that was pressed on; empty when there is none
 * @param fields of the form by name; what was chosen by its value, several by commas
 */
record CardPress(String corpId, String staffId, String card, String action, String nonce, Map<String, String> fields) {
    /** How the hidden field is named that carries the nonce, after the page's name. */
    static final String NONCE = "nonce";

    CardPress {
        fields = Map.copyOf(fields);
    }

    /** Its parameters stand inside cardPrivateData, or beside it by one page of the documentation. */
    static CardPress read(JsonNode press, String corpId, String staffId) {
        var content = Json.text(press, "content").flatMap(Json::readObject).orElseGet(Json::object);
        var data = content.path("cardPrivateData");
        var params = data.has("params") ? data.path("params") : content.path("params");
        var fields = new TreeMap<String, String>();
        params.path("form").properties().forEach(entry -> fields.put(entry.getKey(), value(entry.getValue())));
        return new CardPress(
                corpId,
                staffId,
                Json.text(press, "outTrackId").orElse(""),
                Json.text(data.path("actionIds").path(0)).orElse(""),
                Json.text(params, NONCE).or(() -> hidden(fields)).orElse(""),
                fields);
    }

    /** The form's own button sends the fields alone. */
    private static Optional<String> hidden(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith("_" + NONCE))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A choice comes as an object with its value, as several of them, or plain. */
    private static String value(JsonNode entered) {
        var chosen = entered.isObject() ? entered.path("value") : entered;
        if (chosen.isArray()) {
            return Json.texts(chosen).stream().collect(Collectors.joining(","));
        }
        return Json.text(chosen).orElse("");
    }

    /** What was entered is nothing for a log. */
    @Override
    public String toString() {
        return "CardPress[card=" + card + ", action=" + action + ", fields=" + fields.keySet() + "]";
    }
}
