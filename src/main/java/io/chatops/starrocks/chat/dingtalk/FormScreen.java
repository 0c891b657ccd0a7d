package io.chatops.starrocks.chat.dingtalk;

/** How an open form is put before its person: as questions in words, or as a card of its own. */
interface FormScreen {
    /**
     * Shows what is to be answered now.
     *
     * @return whether the form waits for an answer; else nothing on it can be answered, and it is over
     */
    boolean ask(OpenForm form);

    /** Says something about the form where it is shown; false where it has to be a message of its own. */
    default boolean says(OpenForm form, String text) {
        return false;
    }

    /** Whether it is shown anew next time, below what was said since, instead of where it was. */
    default boolean showsAnew(OpenForm form) {
        return false;
    }

    /** The form is over. */
    default void closed(OpenForm form) {}
}
