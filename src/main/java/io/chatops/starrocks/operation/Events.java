package io.chatops.starrocks.operation;

/** What the record calls things. Never renamed: old entries keep their names, and their hashes hold them. */
public final class Events {
    /** A plan was asked for and waits for its requester's final word. */
    public static final String ASKED = "asked";

    /** An edited plan was asked for in place of the one before. */
    public static final String ASKED_AGAIN = "asked_again";

    /** The final word, with nobody else to agree. */
    public static final String CONFIRMED = "confirmed";

    /** The final word; others have to agree. */
    public static final String APPROVAL_DEMANDED = "approval_demanded";

    public static final String APPROVED = "approved";
    public static final String REJECTED = "rejected";
    public static final String GLASS_BROKEN = "glass_broken";
    public static final String EDITED = "edited";
    public static final String CANCELLED = "cancelled";
    public static final String PASSWORD_GIVEN = "password_given";
    public static final String CHECKED = "checked";

    /** Somebody's decision was not taken; the detail says which and why. */
    public static final String DECISION_REFUSED = "decision_refused";

    public static final String REMINDED = "reminded";
    public static final String ESCALATED = "escalated";
    public static final String EXPIRED = "expired";

    /** It waits, since it may not be sent now. */
    public static final String HELD = "held";

    public static final String PASSWORD_WANTED = "password_wanted";

    /** A call to the cloud is about to be sent. */
    public static final String SENDING = "sending";

    /** The cloud took the order, or what it had made was found. */
    public static final String SUBMITTED = "submitted";

    /** The cloud put the call off; it is sent again. */
    public static final String PUT_OFF = "put_off";

    /** The cloud refused; nothing was made. */
    public static final String REFUSED = "refused";

    /** There was no clear answer. */
    public static final String UNKNOWN = "unknown";

    public static final String UNSETTLED = "unsettled";
    public static final String STILL_CREATING = "still_creating";
    public static final String RUNNING = "running";
    public static final String FAILED = "failed";

    /** An administrator set the mode of the bot. */
    public static final String MODE_SET = "mode_set";

    /** Somebody asked for something that they may not. */
    public static final String ACCESS_REFUSED = "access_refused";

    private Events() {}
}
