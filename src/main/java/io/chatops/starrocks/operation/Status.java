package io.chatops.starrocks.operation;

import java.util.EnumSet;
import java.util.Set;

/** Where an operation stands. The moves are house.md's table; {@link Operation} makes no other. */
public enum Status {
    DRAFT,
    AWAITING_CONFIRMATION,
    AWAITING_APPROVAL,
    READY,
    AWAITING_SECRET,
    SUBMITTING,
    UNKNOWN,
    SUBMITTED,
    STILL_CREATING,
    RUNNING,
    FAILED,
    REFUSED,
    UNSETTLED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    /** What may come next. */
    public Set<Status> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(AWAITING_CONFIRMATION, CANCELLED);
            case AWAITING_CONFIRMATION -> EnumSet.of(AWAITING_APPROVAL, READY, DRAFT, CANCELLED, EXPIRED);
            case AWAITING_APPROVAL -> EnumSet.of(READY, REJECTED, DRAFT, CANCELLED, EXPIRED);
            case READY -> EnumSet.of(SUBMITTING, AWAITING_SECRET, CANCELLED);
            case AWAITING_SECRET -> EnumSet.of(READY, CANCELLED, EXPIRED);
            case SUBMITTING -> EnumSet.of(SUBMITTED, REFUSED, UNKNOWN);
            case UNKNOWN -> EnumSet.of(SUBMITTED, SUBMITTING, UNSETTLED);
            case SUBMITTED -> EnumSet.of(RUNNING, FAILED, STILL_CREATING);
            case STILL_CREATING -> EnumSet.of(RUNNING, FAILED);
            case RUNNING, FAILED, REFUSED, UNSETTLED, REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Whether nothing more happens to it. */
    public boolean settled() {
        return next().isEmpty();
    }

    /** Whether a call to create may have been sent. */
    public boolean sent() {
        return switch (this) {
            case SUBMITTING, UNKNOWN, SUBMITTED, STILL_CREATING, RUNNING, FAILED, UNSETTLED -> true;
            case DRAFT,
                    AWAITING_CONFIRMATION,
                    AWAITING_APPROVAL,
                    READY,
                    AWAITING_SECRET,
                    REFUSED,
                    REJECTED,
                    CANCELLED,
                    EXPIRED -> false;
        };
    }
}
