package io.chatops.starrocks.access;

/** Whether a person may agree to a request. */
public enum Eligibility {
    YES,
    /** They asked for it themselves, and the rule wants somebody else. */
    OWN_REQUEST,
    NOT_AN_APPROVER,
    /** A guest, a bot or somebody from outside, who is not let in by id. */
    OUTSIDER,
    /** They act on another platform, and the table of people does not say who they are where it was asked for. */
    UNMAPPED,
    /** The platform did not tell who they are or who is in a group: not now, perhaps later. */
    UNKNOWN
}
