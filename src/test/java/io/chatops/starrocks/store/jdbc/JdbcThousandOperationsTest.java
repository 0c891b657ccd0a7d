package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Audit;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.ThousandOperations;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** In each database, with its record: whole in the end, and a changed byte is found among the thousands. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcThousandOperationsTest extends ThousandOperations {
    private final TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private JdbcJournal journal;
    private JdbcAudit audit;

    JdbcThousandOperationsTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
        journal = new JdbcJournal(database.source());
        audit = new JdbcAudit(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Audit audit() {
        return audit;
    }

    @Override
    protected void holdsInTheEnd() {
        var report = AuditVerification.of(database.source());
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isGreaterThan(5_000);

        long middle = report.entries() / 2;
        new Tables(database.source())
                .statement("UPDATE audit SET happened = REPLACE(happened, '2026-03', '2026-02') WHERE seq = :middle")
                .bind("middle", middle)
                .execute();

        assertThat(AuditVerification.of(database.source()).broken())
                .map(AuditVerification.Break::entry)
                .contains(middle);
    }
}
