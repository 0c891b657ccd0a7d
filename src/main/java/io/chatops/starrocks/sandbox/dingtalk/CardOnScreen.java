package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as one person saw it at one moment, drawn as the template of docs describes: title, body, a form, and up to four buttons with
 * fixed names. It does not change any more, so pressing on it later is pressing on an old screen.
 */
public final class CardOnScreen {
    private static final List<String> BUTTONS = List.of("primary", "secondary", "back", "cancel");

    private final Desk desk;
    private final Account account;
    private final CardInstance card;
    private final Map<String, String> variables;
    private final Map<String, JsonNode> entered = new HashMap<>();

    CardOnScreen(Desk desk, Account account, CardInstance card) {
        this.desk = desk;
        this.account = account;
        this.card = card;
        this.variables = card.seenBy(account.staffId());
    }

    /** The title, body and footer. */
    public String text() {
        return Stream.of("title", "body", "footer")
                .map(this::variable)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A variable of the card as this person sees it; empty when it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The labels of the buttons that are shown. */
    public List<String> buttons() {
        return BUTTONS.stream()
                .map(name -> variable(name + "Text"))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** The labels of the fields that are shown. */
    public List<String> fields() {
        return formFields()
                .filter(field -> !field.path("hidden").asBoolean())
                .map(field -> Json.text(field, "label"))
                .toList();
    }

    /** Writes into a field. */
    public CardOnScreen fill(String label, String text) {
        entered.put(Json.text(field(label), "name"), Json.object().textNode(text));
        return this;
    }

    /** Chooses an option of a field, by its text or its value. */
    public CardOnScreen choose(String label, String option) {
        var field = field(label);
        var options = new ArrayList<JsonNode>();
        field.path("options").forEach(options::add);
        for (int i = 0; i < options.size(); i++) {
            var value = Json.text(options.get(i), "value");
            if (value.equals(option) || Json.text(options.get(i), "text").equals(option)) {
                entered.put(
                        Json.text(field, "name"), Json.object().put("index", i).put("value", value));
                return this;
            }
        }
        throw new IllegalArgumentException("no option \"" + option + "\" in \"" + label + "\"");
    }

    /** Presses a button; the card takes what the bot answers. */
    public Acknowledgement presses(String label) {
        var name = BUTTONS.stream()
                .filter(button -> variable(button + "Text").equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" on " + buttons()));
        Map<String, Object> params = new HashMap<>();
        params.put("nonce", variable("nonce"));
        if (formFields().findAny().isPresent()) {
            params.put("form", form());
        }
        var payload = desk.state().changes().making(() -> desk.payloads().press(account, card, name, params));
        var answer = desk.callbacks().press(payload);
        if (answer.taken()) {
            Json.readObject(answer.response())
                    .ifPresent(data -> desk.state().changes().make(() -> card.takeAnswer(data, account.staffId())));
        }
        return answer;
    }

    private ObjectNode form() {
        var form = Json.object();
        formFields().forEach(field -> {
            var name = Json.text(field, "name");
            var value = Optional.ofNullable(entered.get(name)).orElse(field.path("defaultValue"));
            if (!value.isMissingNode()) {
                form.set(name, value);
            }
        });
        return form;
    }

    private JsonNode field(String label) {
        return formFields()
                .filter(field -> Json.text(field, "label").equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field \"" + label + "\" in " + fields()));
    }

    private Stream<JsonNode> formFields() {
        return Json.readObject(variable("form")).stream().flatMap(form -> Json.each(form.path("fields")));
    }
}
