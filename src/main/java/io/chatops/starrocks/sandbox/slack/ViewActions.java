package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A person's hands in a view: buttons, fields and searches of a modal or of the Home tab. */
final class ViewActions {
    private final Desk desk;
    private final Tab tab;
    private final Supplier<View> current;

    ViewActions(Desk desk, Tab tab, Supplier<View> current) {
        this.desk = desk;
        this.tab = tab;
        this.current = current;
    }

    <T> T look(Function<View, T> look) {
        return desk.state().changes().reading(() -> look.apply(current.get()));
    }

    FormField field(String label) {
        return look(view -> view.form()
                .labelled(label)
                .orElseThrow(() -> new IllegalArgumentException("no field \"" + label + "\" among "
                        + view.form().fields().stream().map(FormField::label).toList())));
    }

    void press(Blocks.Pressable button) {
        var key = new FormField.Key(button.blockId(), Json.text(button.element(), "action_id"));
        act(key, button.element(), Json.object(), "[" + button.label() + "]");
    }

    Optional<Blocks.Pressable> button(String label) {
        return look(view -> Blocks.buttons(view.blocks())
                .filter(button -> button.label().equals(label))
                .findFirst());
    }

    void fill(String label, String text) {
        var field = field(label);
        enter(field, written(field, text), text);
    }

    void fillSecretly(String label, String text) {
        var field = field(label);
        desk.state().changes().make(() -> current.get().entries().hide(field));
        enter(field, written(field, text), "******");
    }

    void choose(String label, String option) {
        var field = field(label);
        if (field.type() == ElementType.OVERFLOW) {
            chooseFromMenu(field, option);
            return;
        }
        var holding = field.type().holding();
        if (holding == ElementType.Holding.OPTION || holding == ElementType.Holding.OPTIONS) {
            chooseOption(field, option);
        } else {
            fill(label, option);
        }
    }

    /** An overflow menu keeps nothing: the choice is told and forgotten. */
    private void chooseFromMenu(FormField field, String option) {
        var picked = FormField.pick(field.options(), option)
                .orElseThrow(() -> new IllegalArgumentException("no option \"" + option + "\" in the menu"));
        var held = Json.object();
        held.set("selected_option", picked);
        act(field.key(), field.element(), held, option);
    }

    void clear(String label) {
        var field = field(label);
        var many = field.type().holding() == ElementType.Holding.OPTIONS;
        enter(field, many ? Json.array() : JsonNodeFactory.instance.nullNode(), "");
    }

    /** What the bot offers for this query; nothing is asked while the query is shorter than the field wants. */
    List<JsonNode> search(String label, String query) {
        var field = field(label);
        if (query.length() < field.element().path("min_query_length").asInt(3)) {
            return List.of();
        }
        var payload = look(view -> desk.payloads().suggestion(tab, view, field, query));
        var answer = desk.deliveries().interaction(Delivery.BLOCK_SUGGESTION, payload);
        var found = Suggestions.read(answer, desk.state().ledger());
        desk.state().changes().make(() -> current.get().load(field, found));
        return found;
    }

    private void chooseOption(FormField field, String option) {
        var picked = FormField.pick(offered(field), option)
                .or(() -> field.type().isExternal()
                        ? FormField.pick(search(field.label(), option), option)
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("no option \"" + option + "\" in \"" + field.label()
                        + "\" among "
                        + offered(field).stream()
                                .map(found -> Json.words(found, "text"))
                                .toList()));
        var many = field.type().holding() == ElementType.Holding.OPTIONS;
        enter(field, many ? toggled(field, picked) : picked, Json.words(picked, "text"));
    }

    List<JsonNode> offered(FormField field) {
        return field.type().isExternal() ? look(view -> view.loaded(field)) : field.options();
    }

    private JsonNode toggled(FormField field, JsonNode picked) {
        List<JsonNode> chosen = new ArrayList<>();
        look(view -> view.entries().value(field)).forEach(chosen::add);
        if (!chosen.remove(picked)) {
            chosen.add(picked);
        }
        return Json.array().addAll(chosen);
    }

    private static JsonNode written(FormField field, String text) {
        return switch (field.type().holding()) {
            case TEXT -> JsonNodeFactory.instance.textNode(text);
            case NUMBER -> JsonNodeFactory.instance.numberNode(Long.parseLong(text));
            case RICH_TEXT -> RichText.of(text);
            case MANY_IDS -> Json.array().add(text);
            case OPTION, OPTIONS, NOTHING ->
                throw new IllegalArgumentException("\"" + field.label() + "\" is chosen from options, not written");
        };
    }

    private void enter(FormField field, JsonNode value, String shown) {
        desk.state().changes().make(() -> {
            current.get().entries().enter(field, value);
            desk.did(Happening.Kind.FILLED, tab, current.get().title(), field.label() + ": " + shown);
        });
        if (field.dispatches()) {
            var held = look(view -> view.entries().stateOf(field));
            act(field.key(), field.element(), held, "");
        }
    }

    private void act(FormField.Key key, JsonNode element, JsonNode held, String pressed) {
        var state = desk.state();
        var view = state.changes().reading(current);
        var payload = state.changes().making(() -> {
            if (!pressed.isEmpty()) {
                desk.did(Happening.Kind.PRESSED, tab, view.title(), pressed);
            }
            return desk.payloads().viewAction(tab, view, desk.payloads().action(key, element, held));
        });
        var answer = desk.deliveries().interaction(Delivery.BLOCK_ACTIONS, payload);
        answer.problem()
                .ifPresent(problem -> state.changes().make(() -> {
                    view.errors().put("", "We had some trouble connecting. Try again? (" + problem + ")");
                    desk.stage().shown(view);
                }));
    }
}
