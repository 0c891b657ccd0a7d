package io.chatops.starrocks.access;

/** What the bot does at present, as an administrator set it. */
public enum Mode {
    /** Everything. */
    NORMAL,
    /** Answers questions and goes on with what is under way; nothing new is asked for, confirmed or approved. */
    READ_ONLY,
    /** As read-only, and nothing is sent to the cloud that changes it: what is ready waits. */
    STOPPED;

    /** Whether something new may be asked for, confirmed or approved. */
    public boolean takesRequests() {
        return this == NORMAL;
    }

    /** Whether changes are sent to the cloud. */
    public boolean sends() {
        return this != STOPPED;
    }
}
