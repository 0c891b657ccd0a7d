package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.operation.Audit;
import io.chatops.starrocks.operation.AuditEntry;
import javax.sql.DataSource;

/** The record in a database that {@link Database} opened: a chain of hashes, which {@link AuditVerification} walks. */
public final class JdbcAudit implements Audit {
    private final Tables tables;

    public JdbcAudit(DataSource source) {
        tables = new Tables(source);
    }

    @Override
    public void record(AuditEntry entry) {
        tables.together(transaction -> {
            AuditChain.append(transaction, entry);
            return true;
        });
    }
}
