package io.chatops.starrocks.operation;

/**
 * The record of who did what: it is only ever added to. What moves an operation is recorded by {@link Journal}, together with the
 * move; this is for everything else.
 */
public interface Audit {
    /**
     * Adds an entry.
     *
     * @throws Journal.JournalUnavailable when it cannot be recorded
     */
    void record(AuditEntry entry);
}
