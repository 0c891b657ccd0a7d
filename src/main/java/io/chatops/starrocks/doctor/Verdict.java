package io.chatops.starrocks.doctor;

/** How something was found. */
public enum Verdict {
    OK,
    /** It works, or most of it does, but not as it should. */
    WARNING,
    /** Something that is needed does not work. */
    FAULT,
    /** It could not be told. */
    UNKNOWN
}
