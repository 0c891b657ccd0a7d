package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.util.Optional;

/**
 * What keeps an operation from being sent, or why it ended unsent.
 *
 * @param whose the person whose right is missing, where it is a right
 */
public record Obstacle(Kind kind, Optional<Actor> whose) {
    /** What it is. */
    public enum Kind {
        /** The kill switch is on; it goes on when the switch is off. */
        STOPPED,
        /** The platform did not tell whether everybody still has the right; asked again in a while. */
        DIRECTORY_SILENT,
        /** Its requester may not ask for it any more: cancelled. */
        REQUESTER_NOT_ALLOWED,
        /** Somebody who approved it, or broke the glass, may not do so any more: cancelled. */
        APPROVER_NOT_ALLOWED,
        /** Approvals are missing, though it was called ready: cancelled. */
        NOT_APPROVED,
        /** What would be sent is not what was confirmed: cancelled. */
        CHANGED_SINCE,
        /** The service put the call off, and before it could be sent again the password was gone: refused, nothing was made. */
        PASSWORD_GONE;

        /** Whether it may be gone by itself in a while. */
        public boolean passes() {
            return this == STOPPED || this == DIRECTORY_SILENT;
        }
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, Optional.empty());
    }

    static Obstacle of(Kind kind, Actor whose) {
        return new Obstacle(kind, Optional.of(whose));
    }
}
