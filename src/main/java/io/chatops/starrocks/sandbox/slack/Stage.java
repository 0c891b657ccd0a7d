package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.ArrayList;
import java.util.List;

/** Shows, changes and closes views, and tells those who follow along; called under the workspace's lock. */
final class Stage {
    private final State state;
    private final Showing showing;

    Stage(State state) {
        this.state = state;
        this.showing = new Showing(state.directory());
    }

    View open(Tab tab, ObjectNode definition) {
        return shown(state.views().open(tab, definition));
    }

    View push(Tab tab, ObjectNode definition) {
        return shown(state.views().push(tab, definition));
    }

    View update(View view, ObjectNode definition) {
        state.views().update(view, definition);
        return shown(view);
    }

    View publish(String account, ObjectNode definition) {
        var home = state.views().publish(account, definition);
        tell(Happening.Kind.HOME_SHOWN, home, showing.body(home));
        return home;
    }

    void close(View view) {
        state.views().close(view);
        tell(Happening.Kind.MODAL_CLOSED, view, List.of());
    }

    void clear(Tab tab, View view) {
        state.views().clear(tab);
        tell(Happening.Kind.MODAL_CLOSED, view, List.of());
    }

    View shown(View view) {
        List<String> lines = new ArrayList<>(showing.body(view));
        lines.add(String.join(
                " ", showing.foot(view).stream().map(label -> "[" + label + "]").toList()));
        tell(Happening.Kind.MODAL_SHOWN, view, lines);
        return view;
    }

    private void tell(Happening.Kind kind, View view, List<String> lines) {
        var owner = state.nameOf(view.owner());
        state.happenings().add(kind, owner, "", owner, view.title(), lines);
    }
}
