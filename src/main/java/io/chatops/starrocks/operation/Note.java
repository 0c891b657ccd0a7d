package io.chatops.starrocks.operation;

/** Something that people are told about an operation besides what its card shows; the operation itself says the rest. */
public enum Note {
    /** One more approval, the last of {@link Approvals#given}. */
    APPROVED,
    /** Its approvers have let a pause go by. */
    REMINDED,
    /** The second group of its demand is asked too from now on. */
    ESCALATED,
    /** Somebody went ahead without the approvals: {@link Approvals#breakGlass}. */
    BROKEN_GLASS
}
