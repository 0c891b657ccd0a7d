package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Carries out the bot's answer to a submitted view. */
final class Submission {
    private static final String TROUBLE = "We had some trouble connecting. Try again?";

    private final Desk desk;
    private final Tab tab;
    private final View view;

    Submission(Desk desk, Tab tab, View view) {
        this.desk = desk;
        this.tab = tab;
        this.view = view;
    }

    /** Called under the workspace's lock. */
    void answered(Acknowledgement answer) {
        if (answer.problem().isPresent()) {
            trouble(" (" + answer.problem().get() + ")");
            return;
        }
        if (answer.body().isEmpty()) {
            desk.stage().close(view);
            return;
        }
        var reply = Json.readObject(answer.body());
        if (reply.isEmpty()) {
            mistake("the answer is neither empty nor JSON");
            return;
        }
        try {
            carryOut(reply.get());
        } catch (Refusal refusal) {
            mistake(refusal.summary());
        }
    }

    private void carryOut(ObjectNode reply) {
        switch (Json.text(reply, "response_action")) {
            case "update" -> desk.stage().update(view, ViewRules.modal(reply.path("view")));
            case "push" -> desk.stage().push(tab, ViewRules.modal(reply.path("view")));
            case "clear" -> desk.stage().clear(tab, view);
            case "errors" -> errors(reply);
            default -> {
                if (reply.isEmpty()) {
                    desk.stage().close(view);
                } else {
                    mistake("unknown response_action");
                }
            }
        }
    }

    private void errors(ObjectNode reply) {
        view.errors().clear();
        reply.path("errors").properties().forEach(error -> {
            if (isInput(error.getKey())) {
                view.errors().put(error.getKey(), error.getValue().asText());
            } else {
                desk.state()
                        .ledger()
                        .mistake("view_submission: error on \"" + error.getKey() + "\", which is no input block");
            }
        });
        if (view.errors().isEmpty()) {
            trouble("");
        } else {
            desk.stage().shown(view);
        }
    }

    private boolean isInput(String blockId) {
        Optional<FormField> field = view.form().fields().stream()
                .filter(found -> found.isInput() && found.key().blockId().equals(blockId))
                .findFirst();
        return field.isPresent();
    }

    private void mistake(String what) {
        desk.state().ledger().mistake("view_submission: " + what);
        trouble("");
    }

    private void trouble(String detail) {
        view.errors().put("", TROUBLE + detail);
        desk.stage().shown(view);
    }
}
