package io.chatops.starrocks.chat.dingtalk;

import java.util.Arrays;
import java.util.Optional;

/** The four buttons of the template, each with its own fixed name in a press. */
enum Slot {
    PRIMARY("primary"),
    SECONDARY("secondary"),
    BACK("back"),
    CANCEL("cancel");

    /** The form's own button, in clients that draw one, is the main one. */
    private static final String FORM = "form";

    private final String id;

    Slot(String id) {
        this.id = id;
    }

    /** The button that was pressed; empty for a name that no button of the template has. */
    static Optional<Slot> of(String action) {
        return Arrays.stream(values())
                .filter(slot -> slot.id.equals(action.equals(FORM) ? PRIMARY.id : action))
                .findFirst();
    }

    /** The variable that holds its label. */
    String label() {
        return id + "Text";
    }
}
