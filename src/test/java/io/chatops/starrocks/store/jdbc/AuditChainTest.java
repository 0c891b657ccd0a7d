package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.store.jdbc.AuditVerification.Break;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditChainTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final int ENTRIES = 12;

    private final TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private JdbcAudit audit;

    AuditChainTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
        audit = new JdbcAudit(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void emptyChainIsWhole() {
        var report = AuditVerification.of(database.source());

        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isZero();
        assertThat(report.from()).isEmpty();
    }

    @Test
    void tellsHowManyEntriesFromWhenToWhen() {
        records(ENTRIES);

        var report = AuditVerification.of(database.source());

        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(ENTRIES);
        assertThat(report.from()).contains("2026-03-01T12:00:01.123456Z");
        assertThat(report.to()).contains("2026-03-01T12:00:12.123456Z");
        assertThat(report.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void chainOfManyPagesWrittenBySixteenAtOnceIsWhole() throws Exception {
        int each = 80;
        var executor = Executors.newFixedThreadPool(16);
        try {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 16; writer++) {
                int first = writer * each;
                writers.add(executor.submit(() -> {
                    for (int number = first; number < first + each; number++) {
                        audit.record(entry(number));
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
        } finally {
            executor.shutdownNow();
        }

        var report = AuditVerification.of(database.source());
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(16L * each);
        assertThat(texts("SELECT DISTINCT detail FROM audit")).hasSize(16 * each);
    }

    @Test
    void takesWhateverPeopleType() {
        var odd = "a\0b \ud800 \ud83d\ude80 中文 '\"\\ \n";
        audit.record(new AuditEntry(
                NOON,
                odd,
                Optional.of(Operations.BOB),
                Optional.empty(),
                Optional.empty(),
                Optional.of(""),
                Optional.of(odd),
                odd));

        assertThat(AuditVerification.of(database.source()).broken()).isEmpty();
        assertThat(texts("SELECT detail FROM audit")).containsExactly("a\ufffdb ? \ud83d\ude80 中文 '\"\\ \n");
    }

    @Test
    void findsAChangedByteInAnyColumn() {
        records(ENTRIES);
        var columns = List.of(
                "happened",
                "event",
                "actor",
                "operation",
                "place",
                "digest",
                "request_id",
                "detail",
                "previous",
                "hash");

        for (var column : columns) {
            var before = texts("SELECT " + column + " FROM audit WHERE seq = 7").get(0);
            int middle = before.length() / 2;
            var changed =
                    before.substring(0, middle) + (char) (before.charAt(middle) ^ 1) + before.substring(middle + 1);
            set(column, 7, changed);
            assertThat(brokenEntry()).as(column).contains(7L);
            set(column, 7, before);
            assertThat(brokenEntry()).as(column + " as it was").isEmpty();
        }
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsEmptyAndOneColumnFromTheNext() {
        audit.record(new AuditEntry(
                NOON,
                "asked",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
        records(3);

        for (var column : List.of("actor", "operation", "place", "digest", "request_id")) {
            set(column, 1, "");
            assertThat(brokenEntry()).as(column).contains(1L);
            execute("UPDATE audit SET " + column + " = NULL WHERE seq = 1");
        }
        assertThat(brokenEntry()).isEmpty();
        execute("UPDATE audit SET digest = request_id, request_id = digest WHERE seq = 2");
        assertThat(brokenEntry()).contains(2L);
    }

    @Test
    void findsARemovedEntry() {
        records(ENTRIES);
        execute("DELETE FROM audit WHERE seq = 5");

        assertThat(broken()).contains(new Break(5, "is missing"));
    }

    @Test
    void findsARemovedEntryWhenTheRestWasCountedAnew() {
        records(ENTRIES);
        execute("DELETE FROM audit WHERE seq = 5");
        execute("UPDATE audit SET seq = -seq WHERE seq > 5");
        execute("UPDATE audit SET seq = -seq - 1 WHERE seq < 0");
        execute("UPDATE audit_head SET entries = entries - 1");

        assertThat(broken()).contains(new Break(5, "does not follow the entry before it"));
    }

    @Test
    void findsEntriesThatWerePutIn() {
        records(ENTRIES);
        for (int seq : List.of(0, -3, ENTRIES + 1)) {
            execute("INSERT INTO audit SELECT " + seq
                    + ", happened, event, actor, operation, place, digest, request_id, detail, previous, hash"
                    + " FROM audit WHERE seq = 3");
            assertThat(brokenEntry()).as("put in as " + seq).contains((long) seq);
            execute("DELETE FROM audit WHERE seq = " + seq);
        }
        assertThat(brokenEntry()).isEmpty();
    }

    @Test
    void findsAnEntryThatWasHungOnWithItsRightHash() {
        records(ENTRIES);
        var head = headHash();
        audit.record(entry(99));
        execute("UPDATE audit_head SET entries = " + ENTRIES + ", hash = '" + head + "'");

        assertThat(broken()).contains(new Break(ENTRIES + 1, "was put in: the record ends before it"));
    }

    @Test
    void findsASwappedPair() {
        records(ENTRIES);
        execute("UPDATE audit SET seq = 100 WHERE seq = 6");
        execute("UPDATE audit SET seq = 6 WHERE seq = 7");
        execute("UPDATE audit SET seq = 7 WHERE seq = 100");

        assertThat(brokenEntry()).contains(6L);
    }

    @Test
    void findsATailThatWasCutOff() {
        records(ENTRIES);
        execute("DELETE FROM audit WHERE seq > 9");

        assertThat(broken()).contains(new Break(10, "is missing: the record goes on to entry " + ENTRIES));

        execute("UPDATE audit_head SET entries = 9");
        assertThat(broken()).contains(new Break(9, "is not the one that was written last"));
    }

    @Test
    void findsThatEverythingOrTheHeadIsGone() {
        records(ENTRIES);
        execute("DELETE FROM audit_head");
        assertThat(brokenEntry()).contains(1L);

        execute("INSERT INTO audit_head VALUES (1, " + ENTRIES + ", 'x')");
        assertThat(brokenEntry()).contains((long) ENTRIES);
        execute("DELETE FROM audit");
        assertThat(brokenEntry()).contains(1L);
    }

    private void records(int entries) {
        for (int number = 1; number <= entries; number++) {
            audit.record(entry(number));
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                NOON.plusSeconds(number),
                "confirmed",
                Optional.of(Operations.ALICE),
                Optional.of(Operations.id(number)),
                Optional.of(Operations.asked(number).origin()),
                Optional.of("digest-" + number),
                Optional.of("REQ-" + number),
                "AWAITING_CONFIRMATION > READY " + number);
    }

    private Optional<Break> broken() {
        return AuditVerification.of(database.source()).broken();
    }

    private Optional<Long> brokenEntry() {
        return broken().map(Break::entry);
    }

    private String headHash() {
        return texts("SELECT hash FROM audit_head").get(0);
    }

    private void set(String column, long seq, String value) {
        new Tables(database.source())
                .statement("UPDATE audit SET " + column + " = :value WHERE seq = :seq")
                .bind("value", value)
                .bind("seq", seq)
                .execute();
    }

    private void execute(String statement) {
        new Tables(database.source()).statement(statement).execute();
    }

    private List<String> texts(String question) {
        return new Tables(database.source()).statement(question).list(row -> row.getString(1));
    }
}
