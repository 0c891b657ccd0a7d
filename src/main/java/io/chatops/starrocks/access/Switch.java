package io.chatops.starrocks.access;

/** Remembers the mode for all processes, across restarts. */
public interface Switch {
    /** The mode now. */
    ModeState now();

    /** Sets the mode. */
    void set(ModeState state);
}
