package io.chatops.starrocks.conversation;

import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.OperationId;
import java.util.Optional;

/**
 * Which operation a button or a form is about, and what of it was shown there: a press on an old card is known by the digest. Neither
 * is trusted; both are compared with the journal.
 */
record Shown(OperationId id, String digest) {
    static Shown of(Operation operation) {
        return new Shown(operation.id(), operation.digest().brief());
    }

    /** Reads a button's value or a form's subject; the digest is empty where none was carried. */
    static Optional<Shown> parse(String value) {
        var parts = value.split("[ _]", 2);
        return OperationId.parse(parts[0]).map(id -> new Shown(id, parts.length == 2 ? parts[1] : ""));
    }

    /** As a button carries it. */
    String value() {
        return id + " " + digest;
    }

    /** As the subject of a form's name. */
    String subject() {
        return id + "_" + digest;
    }
}
