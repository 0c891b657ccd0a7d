package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** views.*: modals and the Home tab. */
final class ViewMethods {
    private final State state;
    private final Stage stage;

    ViewMethods(State state) {
        this.state = state;
        this.stage = new Stage(state);
    }

    Map<String, Function<Call, ObjectNode>> all() {
        return Map.of(
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update,
                "views.publish", this::publish);
    }

    private ObjectNode open(Call call) {
        var trigger = call.required("trigger_id");
        var view = ViewRules.modal(view(call));
        return answer(stage.open(state.triggers().use(trigger), view));
    }

    private ObjectNode push(Call call) {
        var trigger = call.required("trigger_id");
        var view = ViewRules.modal(view(call));
        return answer(stage.push(state.triggers().use(trigger), view));
    }

    private ObjectNode update(Call call) {
        var definition = view(call);
        var target = call.optional("view_id")
                .flatMap(state.views()::find)
                .or(() -> call.optional("external_id").flatMap(state.views()::external))
                .orElseThrow(() -> new Refusal("not_found"));
        var checked = isHome(target) ? ViewRules.home(definition) : ViewRules.modal(definition);
        refuseStale(call, target);
        return answer(stage.update(target, checked));
    }

    private ObjectNode publish(Call call) {
        var account = call.required("user_id");
        var checked = ViewRules.home(view(call));
        if (state.directory().account(account).isEmpty()) {
            throw new Refusal("user_not_found");
        }
        state.views().home(account).ifPresent(home -> refuseStale(call, home));
        return answer(stage.publish(account, checked));
    }

    private static boolean isHome(View view) {
        return Json.text(view.definition(), "type").equals("home");
    }

    private static void refuseStale(Call call, View view) {
        call.optional("hash").filter(hash -> !hash.equals(view.hash())).ifPresent(stale -> {
            throw new Refusal("hash_conflict");
        });
    }

    private static JsonNode view(Call call) {
        return call.json("view", "invalid_arguments")
                .orElseThrow(() -> new Refusal(
                        "invalid_arguments", List.of("[ERROR] missing required field: view [json-pointer:/]")));
    }

    private ObjectNode answer(View view) {
        var answer = Json.object();
        answer.set("view", view.json(state.settings().teamId()));
        return answer;
    }
}
