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

    /** The draft with what stood on the page when {@code action} was taken there, right or wrong. */
    default Draft noted(Draft draft, String action, Map<String, String> values) {
        return values.isEmpty() ? draft : answer(draft, values, Knowledge.NONE);
    }

    /** Whether these values on the page are not the draft's any more, so that its fields have to be emptied. */
    default boolean empties(Draft draft, Map<String, String> values) {
        return false;
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
