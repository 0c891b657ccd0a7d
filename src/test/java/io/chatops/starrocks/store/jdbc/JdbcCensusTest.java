package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCensusTest {
    private final TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private FailingSource source;
    private JdbcJournal journal;
    private JdbcCensus census;

    JdbcCensusTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
        source = new FailingSource(database.source());
        journal = new JdbcJournal(source);
        census = new JdbcCensus(source);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsWhatIsInEachStatus() {
        assertThat(census.count()).isEmpty();
        Operations.add(journal, Operations.asked(1));
        Operations.add(journal, Operations.asked(2));
        Operations.add(journal, Operations.full(3, Status.RUNNING));

        assertThat(census.count()).isEqualTo(Map.of(Status.AWAITING_CONFIRMATION, 2L, Status.RUNNING, 1L));
    }

    @Test
    void tellsSinceWhenTheOldestWaitsForApproval() {
        assertThat(census.waitingSince()).isEmpty();
        var first = Operations.asked(1, Operations.ALICE, NOON.minusSeconds(900));
        Operations.add(journal, first);
        Operations.add(journal, Operations.full(2, Status.AWAITING_APPROVAL));
        var waiting = journal.find(Operations.id(2)).orElseThrow();

        assertThat(census.waitingSince()).hasValue(waiting.since());
    }

    @Test
    void failsAsTheJournalDoesWhileTheDatabaseIsAway() {
        source.lose(FailingSource.Loss.NO_CONNECTION);

        assertThatThrownBy(census::count).isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(census::waitingSince).isInstanceOf(JournalUnavailable.class);
    }
}
