package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.AccessPolicy;
import java.util.Optional;

/** What became of a wish to move an operation. */
public sealed interface Verdict {
    /** It moved; this writer was the first, or one of those who count. */
    record Moved(Operation operation) implements Verdict {}

    /**
     * It did not move, and this is why.
     *
     * @param operation as it stands now; who was first is in it
     * @param missing what the configuration lacks, for NOT_ALLOWED
     */
    record Refused(Reason reason, Operation operation, Optional<AccessPolicy.Missing> missing) implements Verdict {
        /** With nothing that could be added to the configuration. */
        public Refused(Reason reason, Operation operation) {
            this(reason, operation, Optional.empty());
        }
    }

    /** There is no such operation. */
    record Nowhere() implements Verdict {}

    /** Why an operation did not move. */
    enum Reason {
        /** Only its requester may do this. */
        NOT_YOURS,
        /** Its status does not allow this any more: somebody or something was first. */
        TOO_LATE,
        /** What was shown is not what would be sent: the card is an old one. */
        CHANGED_SINCE,
        /** This person may not ask for this here, or comes from outside. */
        NOT_ALLOWED,
        /** The rule asks others, not this person. */
        NOT_AN_APPROVER,
        /** The rule wants somebody else than the requester. */
        OWN_REQUEST,
        /** This person's approval is counted already. */
        APPROVED_BEFORE,
        /** Fewer people may approve than the rule asks for: it would wait in vain. */
        NOBODY_CAN_APPROVE,
        /** This needs a reason in words. */
        NO_REASON,
        /** Nothing new is asked for, confirmed or approved at present. */
        READ_ONLY,
        /** As READ_ONLY, and nothing is sent to the cloud either. */
        STOPPED,
        /** The platform did not tell who this is or who is in a group: not now, perhaps later. */
        DIRECTORY_SILENT
    }
}
