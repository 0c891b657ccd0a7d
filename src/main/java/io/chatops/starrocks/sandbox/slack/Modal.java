package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The modal that is open in one window of a person: always the view on top, also after the bot has changed it. Every
 * method throws {@link IllegalStateException} when no modal is open.
 */
public final class Modal {
    private final Desk desk;
    private final Tab tab;
    private final ViewActions actions;

    Modal(Desk desk, Tab tab) {
        this.desk = desk;
        this.tab = tab;
        this.actions = new ViewActions(desk, tab, this::top);
    }

    public String title() {
        return actions.look(View::title);
    }

    /** Everything that stands in it, line by line, with what was entered and the errors. */
    public List<String> texts() {
        return actions.look(desk.showing()::body);
    }

    /** {@link #texts()} as one text. */
    public String text() {
        return String.join("\n", texts());
    }

    public List<String> labels() {
        return actions.look(
                view -> view.form().fields().stream().map(FormField::label).toList());
    }

    /** The buttons in the body and at the foot. */
    public List<String> buttons() {
        return actions.look(view -> Stream.concat(
                        Blocks.buttons(view.blocks()).map(Blocks.Pressable::label), desk.showing().foot(view).stream())
                .toList());
    }

    /** What stands in a field now, several choices separated by commas; empty when nothing does. */
    public String value(String label) {
        var field = actions.field(label);
        return actions.look(view -> String.join(", ", view.entries().texts(field)));
    }

    /** The options of a field, or what the bot last offered for a search. */
    public List<String> options(String label) {
        return words(actions.offered(actions.field(label)));
    }

    /** The errors by the label of their field; what concerns the whole modal stands under an empty label. */
    public Map<String, String> errors() {
        return actions.look(view -> {
            Map<String, String> errors = new LinkedHashMap<>();
            view.errors().forEach((blockId, text) -> errors.put(labelOf(view, blockId), text));
            return errors;
        });
    }

    /** Writes into a field; a field with {@code dispatch_action} tells the bot at once. */
    public Modal fill(String label, String text) {
        actions.fill(label, text);
        return this;
    }

    /** Writes into a field what neither {@link #text()} nor a transcript is to show. Slack itself hides nothing. */
    public Modal fillSecretly(String label, String text) {
        actions.fillSecretly(label, text);
        return this;
    }

    /** Where a button of the body leads in the browser; empty when it has no link. */
    public Optional<String> link(String label) {
        return actions.button(label).flatMap(Blocks.Pressable::link);
    }

    /** Chooses an option by its text or value; in a field of several it is added, or taken away again. */
    public Modal choose(String label, String option) {
        actions.choose(label, option);
        return this;
    }

    public Modal clear(String label) {
        actions.clear(label);
        return this;
    }

    /** Types into a field with search and gives the texts of what the bot offers. */
    public List<String> searches(String label, String query) {
        return words(actions.search(label, query));
    }

    /**
     * Presses submit. Slack itself refuses what is incomplete; otherwise this returns after the bot's answer has been
     * carried out.
     */
    public void submits() {
        var state = desk.state();
        var view = state.changes().reading(this::top);
        var payload = state.changes().making(() -> submission(view));
        if (payload.isPresent()) {
            var answer = desk.deliveries().interaction(Delivery.VIEW_SUBMISSION, payload.get());
            state.changes().make(() -> new Submission(desk, tab, view).answered(answer));
        }
    }

    /** Presses a button of the body, or the one at the foot that has this label. */
    public void presses(String label) {
        var button = actions.button(label);
        if (button.isPresent()) {
            actions.press(button.get());
        } else if (label.equals(actions.look(view -> Json.words(view.definition(), "submit")))) {
            submits();
        } else if (actions.look(desk.showing()::foot).contains(label)) {
            cancels();
        } else {
            throw new IllegalArgumentException("no button \"" + label + "\" among " + buttons());
        }
    }

    /** Closes everything with the cross; the bot hears of it when it asked for that. */
    public void closes() {
        var view = desk.state().changes().reading(this::top);
        var root = desk.state()
                .changes()
                .reading(() -> desk.state().views().find(view.rootId()).orElse(view));
        leaves(root, true);
    }

    /** Closes the view on top with the button at its foot. */
    public void cancels() {
        var view = desk.state().changes().reading(this::top);
        leaves(view, view.definition().path("clear_on_close").asBoolean(false));
    }

    private void leaves(View view, boolean cleared) {
        var state = desk.state();
        var payload = state.changes().making(() -> {
            var closed = desk.payloads().closed(tab, view, cleared);
            if (cleared) {
                desk.stage().clear(tab, view);
            } else {
                desk.stage().close(view);
            }
            return closed;
        });
        if (payload.path("view").path("notify_on_close").asBoolean()) {
            desk.deliveries().interaction(Delivery.VIEW_CLOSED, payload);
        }
    }

    private Optional<JsonNode> submission(View view) {
        var submit = Json.words(view.definition(), "submit");
        if (submit.isEmpty()) {
            throw new IllegalStateException("the modal \"" + view.title() + "\" has no submit button");
        }
        desk.did(Happening.Kind.PRESSED, tab, view.title(), "[" + submit + "]");
        view.errors().clear();
        view.errors().putAll(Completeness.errors(view));
        if (!view.errors().isEmpty()) {
            desk.stage().shown(view);
            return Optional.empty();
        }
        return Optional.of(desk.payloads().submission(tab, view));
    }

    private View top() {
        return desk.state()
                .views()
                .top(tab)
                .orElseThrow(() -> new IllegalStateException(
                        "no modal is open for " + desk.state().nameOf(tab.account())));
    }

    private static String labelOf(View view, String blockId) {
        return view.form().fields().stream()
                .filter(field -> field.key().blockId().equals(blockId))
                .map(FormField::label)
                .findFirst()
                .orElse("");
    }

    private static List<String> words(List<JsonNode> options) {
        return options.stream().map(option -> Json.words(option, "text")).toList();
    }
}
