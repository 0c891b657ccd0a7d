package io.chatops.starrocks.operation;

/** What became of a wish to move an operation. */
public sealed interface Verdict {
    /** It moved; this writer was the first. */
    record Moved(Operation operation) implements Verdict {}

    /**
     * It did not move, and this is why.
     *
     * @param operation as it stands now
     */
    record Refused(Reason reason, Operation operation) implements Verdict {}

    /** There is no such operation. */
    record Nowhere() implements Verdict {}

    /** Why an operation did not move. */
    enum Reason {
        /** Only its requester may do this. */
        NOT_YOURS,
        /** Its status does not allow this any more: somebody or something was first. */
        TOO_LATE,
        /** What was shown is not what would be sent: the card is an old one. */
        CHANGED_SINCE
    }
}
