package io.chatops.starrocks.access;

/** Where a person belongs, as their platform tells it. */
public enum Standing {
    /** A full member of the workspace or corp. */
    MEMBER,
    /** Let into some channels only. */
    GUEST,
    /** Of another workspace, not known to this one, or no longer active. */
    OUTSIDER,
    /** A program. */
    BOT,
    /** The platform did not answer when asked. */
    UNKNOWN
}
