package io.chatops.starrocks.operation;

import io.chatops.starrocks.secret.SecretBox;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the bot does by itself: each move with its line in the record, and forgets passwords that nobody needs any more. */
final class Pen {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Ledger ledger;
    private final SecretBox secrets;

    Pen(Ledger ledger, SecretBox secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** Writes a move into another status; false when another was first. */
    boolean move(Operation from, Operation next) {
        return move(from, next, event(next.status()));
    }

    boolean move(Operation from, Operation next, String event) {
        if (!ledger.move(from, next, event, requestId(next), more(next))) {
            return false;
        }
        LOG.info("operation={} status={} version={}", next.id(), next.status(), next.version());
        if (next.status().settled() || next.status() == Status.SUBMITTED) {
            secrets.forget(next.secretKey());
        }
        return true;
    }

    /** Writes what a look found: a move if there is one. */
    boolean seen(Operation from, Operation next) {
        return from.status() == next.status() ? ledger.look(next) : move(from, next);
    }

    /** As {@link #move}, and has people told. */
    void noted(Operation from, Operation next, String event, Note note) {
        if (move(from, next, event)) {
            ledger.tell(next, note);
        }
    }

    static String event(Status status) {
        return switch (status) {
            case AWAITING_SECRET -> Events.PASSWORD_WANTED;
            case SUBMITTING -> Events.SENDING;
            case UNKNOWN -> Events.UNKNOWN;
            case SUBMITTED -> Events.SUBMITTED;
            case STILL_CREATING -> Events.STILL_CREATING;
            case RUNNING -> Events.RUNNING;
            case FAILED -> Events.FAILED;
            case REFUSED -> Events.REFUSED;
            case UNSETTLED -> Events.UNSETTLED;
            case CANCELLED -> Events.CANCELLED;
            case EXPIRED -> Events.EXPIRED;
            case DRAFT, AWAITING_CONFIRMATION, AWAITING_APPROVAL, READY, REJECTED ->
                throw new IllegalArgumentException("nobody but a person makes it " + status);
        };
    }

    /** The answer that the move follows from; none when nothing was answered. */
    private static Optional<String> requestId(Operation next) {
        var failed = next.attempt().answer().map(failure -> failure.requestId()).filter(id -> !id.isEmpty());
        return switch (next.status()) {
            case REFUSED, UNKNOWN -> failed;
            case SUBMITTING -> failed;
            case SUBMITTED, RUNNING, FAILED, STILL_CREATING -> next.outcome().requestId();
            default -> Optional.empty();
        };
    }

    private static String more(Operation next) {
        var obstacle = next.obstacle()
                .map(found ->
                        found.kind() + found.whose().map(actor -> " " + actor).orElse(""));
        return switch (next.status()) {
            case SUBMITTING, REFUSED, UNKNOWN ->
                obstacle.or(() -> next.attempt().answer().map(failure -> failure.code()))
                        .orElse("");
            case SUBMITTED, RUNNING, FAILED ->
                next.outcome().instance().map(id -> id.value()).orElse("");
            default -> obstacle.orElse("");
        };
    }
}
