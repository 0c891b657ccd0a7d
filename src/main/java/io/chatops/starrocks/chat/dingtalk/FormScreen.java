package io.chatops.starrocks.chat.dingtalk;

/** How an open form is put before its person: as questions in words, or as a card of its own. */
interface FormScreen {
    /**
     * Shows what is to be answered now.
     *
     * @return whether the form waits for an answer; else nothing on it can be answered, and it is over
     */
    boolean ask(OpenForm form);
}
