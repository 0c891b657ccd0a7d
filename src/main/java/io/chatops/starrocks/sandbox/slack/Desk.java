package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.List;

/** What every person of the workspace works with. */
record Desk(
        State state,
        Deliveries deliveries,
        Payloads payloads,
        EventPayloads events,
        Postbox postbox,
        Stage stage,
        Answers answers,
        Showing showing) {
    static Desk of(State state, Deliveries deliveries, Answers answers) {
        return new Desk(
                state,
                deliveries,
                new Payloads(state),
                new EventPayloads(state),
                new Postbox(state),
                new Stage(state),
                answers,
                new Showing(state.directory()));
    }

    void did(Happening.Kind kind, Tab tab, String where, String what) {
        var name = state.nameOf(tab.account());
        state.happenings().add(kind, name, where, "", what, List.of());
    }
}
