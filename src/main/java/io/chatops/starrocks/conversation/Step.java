package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;
import java.util.Map;

/** One page of the wizard, as data: what it asks, and how an answer changes the draft. Pure. */
interface Step {
    StepId id();

    /** What is decided here; problems of these parameters stand on this page. */
    List<Parameter> parameters();

    /** What is shown and asked. */
    List<Field> fields(Question question);

    /** Whether the page has to be drawn again after {@code action}, with these values on it. */
    default boolean redraws(String action, Map<String, String> values) {
        return true;
    }

    /** The draft with what was answered; a field left empty takes an earlier answer away. */
    default Draft answer(Draft draft, Map<String, String> values, Knowledge known) {
        var changed = draft;
        for (var parameter : parameters()) {
            changed = changed.with(parameter, values.getOrDefault(parameter.wire(), ""));
        }
        return changed;
    }
}
