package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.util.Optional;

/**
 * The end of the audit chain. It stands in a row of its own, so that a tail that was cut off is missed.
 *
 * @param entries how many links there are
 * @param hash the hash of the last one
 */
record AuditHead(long entries, String hash) {
    /** Of a chain without links. */
    static final AuditHead START = new AuditHead(0, "0".repeat(64));

    private static final String QUESTION = "SELECT entries, hash FROM audit_head WHERE one = 1";

    /** The head, held until the transaction ends: nobody else can append meanwhile. */
    static AuditHead held(Transaction transaction) {
        return ask(transaction, QUESTION + " FOR UPDATE")
                .orElseThrow(
                        () -> new JournalUnavailable(new IllegalStateException("the head of the audit chain is gone")));
    }

    /** The head at this moment; one that was taken away counts as that of an empty chain. */
    static AuditHead read(Statements statements) {
        return ask(statements, QUESTION).orElse(START);
    }

    private static Optional<AuditHead> ask(Statements statements, String question) {
        return statements
                .statement(question)
                .first(row -> new AuditHead(row.getLong("entries"), row.getString("hash")));
    }
}
