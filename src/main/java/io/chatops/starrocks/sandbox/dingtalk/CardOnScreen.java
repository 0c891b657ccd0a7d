package io.chatops.starrocks.sandbox.dingtalk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card as one person saw it at one moment, drawn as the template of docs/dingtalk.md does: title, body, a form, a link and up to four
 * buttons with fixed names. It does not change any more, so pressing on it later is pressing on an old screen.
 */
public final class CardOnScreen {
    private static final List<String> BUTTONS = List.of("primary", "secondary", "back", "cancel");

    private final Desk desk;
    private final Account account;
    private final CardInstance card;
    private final Map<String, String> variables;
    private final CardForm form;

    CardOnScreen(Desk desk, Account account, CardInstance card) {
        this.desk = desk;
        this.account = account;
        this.card = card;
        this.variables = card.seenBy(account.staffId());
        this.form = new CardForm(isOpen() && variable("hasForm").equals("true") ? variable("form") : "");
    }

    /** The bot's own name of the card: another one is another card. */
    public String id() {
        return card.outTrackId();
    }

    /** The title, body and footer. */
    public String text() {
        return Stream.of("title", "body", "body2", "body3", "footer")
                .map(this::variable)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A variable of the card as this person sees it; empty when it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The labels of the buttons that are shown; none while the bot is busy, and none in the end. */
    public List<String> buttons() {
        return BUTTONS.stream()
                .map(this::label)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** The labels of the fields that are shown. */
    public List<String> fields() {
        return form.labels();
    }

    /** The texts of a field's options. */
    public List<String> options(String label) {
        return form.options(label);
    }

    /** What stands in a field: what was entered, else what the bot put there. */
    public String value(String label) {
        return form.value(label);
    }

    /** Writes into a field. */
    public CardOnScreen fill(String label, String text) {
        form.fill(label, text);
        return this;
    }

    /** Chooses an option of a field, by its text or its value. */
    public CardOnScreen choose(String label, String option) {
        form.choose(label, option);
        return this;
    }

    /** Turns a switch. */
    public CardOnScreen turn(String label, boolean on) {
        form.turn(label, on);
        return this;
    }

    /** What is asked before the main button counts; empty when nothing is. */
    public String question() {
        return variable("confirmText");
    }

    /**
     * Presses a button, and says yes to what is asked before it counts; the card takes what the bot answers. The main button sends
     * nothing while a field that is asked for is empty.
     */
    public Acknowledgement presses(String label) {
        var name = BUTTONS.stream()
                .filter(button -> label(button).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" on " + buttons()));
        if (name.equals("primary")) {
            form.missing().ifPresent(field -> {
                throw new IllegalArgumentException("\"" + field + "\" is still empty");
            });
        }
        return sends(name);
    }

    /** Presses the main button past what the client would check. */
    public Acknowledgement pressesUnchecked() {
        return sends("primary");
    }

    private Acknowledgement sends(String action) {
        Map<String, Object> params = new HashMap<>();
        params.put("nonce", variable("nonce"));
        if (!form.isEmpty()) {
            params.put("form", form.sent());
        }
        return desk.presses(account, card, action, params);
    }

    /** The template shows what can be acted upon while the card is to be edited alone. */
    private boolean isOpen() {
        return variable("status").isEmpty() || variable("status").equals("edit");
    }

    private String label(String button) {
        return isOpen() ? variable(button + "Text") : "";
    }
}
