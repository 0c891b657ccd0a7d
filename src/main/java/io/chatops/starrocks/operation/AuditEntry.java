package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the record. Holds no secret.
 *
 * @param at by the clock of the process that saw it
 * @param event what happened, one of {@link Events}
 * @param actor who did it; empty when the bot did it by itself
 * @param operation what it was about
 * @param place where that was asked for
 * @param digest of the plan as it stood, in full
 * @param requestId the cloud's id of its answer
 * @param detail more, for people: {@code AWAITING_APPROVAL > READY}, a reason that was typed, a code of the cloud
 */
public record AuditEntry(
        Instant at,
        String event,
        Optional<Actor> actor,
        Optional<OperationId> operation,
        Optional<Origin> place,
        Optional<String> digest,
        Optional<String> requestId,
        String detail) {
    /** Something about an operation as it stands. */
    public static AuditEntry about(
            Operation operation, Instant at, String event, Optional<Actor> actor, String detail) {
        return new AuditEntry(
                at,
                event,
                actor,
                Optional.of(operation.id()),
                Optional.of(operation.origin()),
                Optional.of(operation.digest().value()),
                Optional.empty(),
                detail);
    }

    /** The same, with the cloud's id of its answer. */
    public AuditEntry answeredBy(Optional<String> request) {
        return new AuditEntry(at, event, actor, operation, place, digest, request, detail);
    }
}
