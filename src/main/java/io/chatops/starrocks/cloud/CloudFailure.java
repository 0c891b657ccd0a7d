package io.chatops.starrocks.cloud;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call gave no answer, named by what to do next. Source: the error table of the founding document.
 *
 * @param kind what to do next
 * @param code the service's error code, or the kind of network fault
 * @param message the service's own message, masked
 * @param requestId the id under which the service knows the call; empty when there was none
 * @param action the RAM action that is missing, for {@link Kind#NOT_PERMITTED}
 * @param retryAfter how long the service asks to wait, for {@link Kind#THROTTLED}
 */
public record CloudFailure(
        Kind kind,
        String code,
        String message,
        String requestId,
        Optional<String> action,
        Optional<Duration> retryAfter) {
    /** What to do next. */
    public enum Kind {
        /** The service asked to slow down; nothing was done: wait and send again. */
        THROTTLED,
        /** The service is not available (503 or any 5xx); a write may have been carried out: look before sending again. */
        UNAVAILABLE,
        /** No answer came back: a write may have been carried out. */
        UNDECIDED,
        /** The request never left: nothing was done. */
        NOT_SENT,
        /** A parameter is wrong: read the message and correct it. */
        INVALID_PARAMETER,
        /** RAM permissions are missing: have {@link #action} granted. */
        NOT_PERMITTED,
        /** The instance's status does not allow this: look at the status and wait. */
        WRONG_STATUS,
        /** There is no such instance: search for the right id. */
        NOT_FOUND,
        /** The credentials are wrong or expired: check {@code aliyun configure list}. */
        BAD_CREDENTIALS,
        /** Refused for a reason of its own: read the message; nothing was done. */
        REFUSED
    }

    /** A failure without a missing action and without a time to wait. */
    public static CloudFailure of(Kind kind, String code, String message, String requestId) {
        return new CloudFailure(kind, code, message, requestId, Optional.empty(), Optional.empty());
    }

    /** Whether it is certain that the service did nothing. */
    public boolean nothingWasDone() {
        return kind != Kind.UNAVAILABLE && kind != Kind.UNDECIDED;
    }
}
