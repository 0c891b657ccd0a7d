package io.chatops.starrocks.store.jdbc;

import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.full;
import static io.chatops.starrocks.operation.Operations.id;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import io.chatops.starrocks.operation.JournalContract;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcJournalTest implements JournalContract {
    private final TestDatabase kind;

    @TempDir
    Path folder;

    private DatabaseSettings settings;

    private Database database;
    private FailingSource source;
    private Journal journal;

    JdbcJournalTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() {
        settings = kind.fresh(folder);
        open(settings);
    }

    private void open(DatabaseSettings address) {
        database = Database.open(address);
        source = new FailingSource(database.source());
        journal = new JdbcJournal(source);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Test
    void remembersEverythingAfterItWasClosedAndOpenedAgain() {
        var copy = new Copy("slack", "T1", "C1", "m1", 1);
        Operations.add(journal, full(1, Status.SUBMITTED));
        Operations.add(journal, asked(2));
        Operations.replace(journal, next(asked(2), Status.READY, Optional.empty()));
        journal.posted(id(2), copy);

        close();
        open(settings);

        assertThat(journal.find(id(1))).contains(full(1, Status.SUBMITTED));
        assertThat(journal.find(id(2))).contains(next(asked(2), Status.READY, Optional.empty()));
        assertThat(journal.copies(id(2))).containsExactly(copy);
        assertThat(journal.behind(10)).containsExactly(id(2));
    }

    @Test
    void saysThatItIsUnavailableWhileTheDatabaseIsLostAndWorksAgainAfterwards() {
        Operations.add(journal, asked(1));
        var copy = new Copy("slack", "T1", "C1", "m1", 1);
        List<ThrowingCallable> calls = List.of(
                () -> Operations.add(journal, asked(2)),
                () -> journal.find(id(1)),
                () -> Operations.replace(journal, next(asked(1), Status.READY, Optional.empty())),
                () -> journal.due(Operations.NOON, 1),
                () -> journal.askedBy(Operations.ALICE, 1),
                () -> journal.in(List.of(Status.READY), 1),
                () -> journal.posted(id(1), copy),
                () -> journal.copies(id(1)),
                () -> journal.drawn(id(1), copy),
                () -> journal.replace(next(asked(1), Status.READY, Optional.empty())),
                () -> journal.claim(asked(1), Operations.NOON),
                () -> journal.claimCopy(id(1), copy, Operations.NOON, Operations.NOON),
                () -> journal.behind(1));

        for (var loss : FailingSource.Loss.values()) {
            source.lose(loss);
            assertThat(calls)
                    .allSatisfy(call -> assertThatThrownBy(call)
                            .isInstanceOf(JournalUnavailable.class)
                            .hasCauseInstanceOf(SQLException.class));
        }

        source.comeBack();
        assertThat(journal.find(id(1))).contains(asked(1));
        assertThat(journal.find(id(2))).isEmpty();
        assertThat(journal.copies(id(1))).isEmpty();
        assertThat(Operations.replace(journal, next(asked(1), Status.READY, Optional.empty())))
                .isTrue();
    }

    @Test
    void saysThatItIsUnavailableWhenTheTablesAreGone() {
        execute("DROP TABLE operation");

        assertThatThrownBy(() -> journal.find(id(1)))
                .isInstanceOf(JournalUnavailable.class)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void eachMoveLeavesItsEntryAndALostOneLeavesNone() {
        var ready = next(asked(1), Status.READY, Optional.empty());
        Operations.add(journal, asked(1));
        Operations.add(journal, asked(1));
        Operations.replace(journal, ready);
        Operations.replace(journal, ready);
        journal.replace(next(ready, Status.READY, Optional.empty()));

        var report = AuditVerification.of(database.source());
        assertThat(report.entries()).isEqualTo(2);
        assertThat(report.broken()).isEmpty();
    }

    @Test
    void aMoveThatCannotBeRecordedDoesNotHappen() {
        Operations.add(journal, asked(1));
        execute("ALTER TABLE audit RENAME TO elsewhere");

        assertThatThrownBy(() -> Operations.replace(journal, next(asked(1), Status.READY, Optional.empty())))
                .isInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> Operations.add(journal, asked(2))).isInstanceOf(JournalUnavailable.class);
        execute("ALTER TABLE elsewhere RENAME TO audit");
        execute("DELETE FROM audit_head");
        assertThatThrownBy(() -> Operations.add(journal, asked(3))).isInstanceOf(JournalUnavailable.class);

        assertThat(journal.find(id(1))).contains(asked(1));
        assertThat(journal.find(id(2))).isEmpty();
        assertThat(journal.find(id(3))).isEmpty();
    }

    @Test
    void oneOfManyTakesAnOperationAndIsSeenToHaveTakenIt() {
        var until = Operations.NOON.plusSeconds(30);
        Operations.add(journal, asked(1));
        var seen = journal.find(id(1)).orElseThrow();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(number -> journal.claim(seen, until))
                        .filter(won -> won))
                .hasSize(1);

        var taken = journal.find(id(1)).orElseThrow();
        assertThat(taken.version()).isEqualTo(seen.version());
        assertThat(taken.due()).contains(until.truncatedTo(ChronoUnit.MICROS));
        assertThat(journal.claim(taken, until.plusSeconds(1))).isTrue();
        assertThat(journal.claim(asked(2), until)).isFalse();
        assertThat(Operations.replace(journal, next(taken, Status.READY, Optional.empty())))
                .isTrue();
    }

    @Test
    void oneOfManyDrawsACopyUntilItIsDrawnOrItsTimeIsOver() {
        var copy = new Copy("slack", "T1", "C1", "m1", 1);
        var now = Operations.NOON;
        var until = now.plusSeconds(10);
        assertThat(journal.claimCopy(id(1), copy, now, until)).as("not posted").isFalse();
        journal.posted(id(1), copy);

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(number -> journal.claimCopy(id(1), copy, now, until))
                        .filter(won -> won))
                .hasSize(1);
        assertThat(journal.claimCopy(id(1), copy, until.minusMillis(1), until)).isFalse();
        assertThat(journal.claimCopy(id(1), copy, until, until.plusSeconds(10))).isTrue();
        journal.drawn(id(1), copy);
        assertThat(journal.claimCopy(id(1), copy, now, until)).as("let go of").isTrue();
    }

    @Test
    void aCopyThatIsPostedOrDrawnWhileItsOperationMovesIsKnownToBeBehind() {
        for (int number = 1; number <= 40; number++) {
            var before = asked(number);
            Operations.add(journal, before);
            var id = id(number);
            var old = new Copy("slack", "T1", "C1", "m1", before.version());
            var drawn = new Copy("slack", "T1", "C1", "m2", before.version());
            journal.posted(id, drawn);
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> journal.posted(id, old)),
                            CompletableFuture.runAsync(() -> journal.drawn(id, drawn)),
                            CompletableFuture.runAsync(
                                    () -> Operations.replace(journal, next(before, Status.READY, Optional.empty()))))
                    .join();

            assertThat(journal.behind(100)).containsExactly(id);
            journal.drawn(id, old.drawnAt(before.version() + 1));
            assertThat(journal.behind(100)).as("the other copy").containsExactly(id);
            journal.drawn(id, drawn.drawnAt(before.version() + 1));
            assertThat(journal.behind(100)).isEmpty();
        }
    }

    @Test
    void forgetsTheMessagesOfWhatWasSettledLongAgo() {
        var copy = new Copy("slack", "T1", "C1", "m1", 1);
        var statuses = List.of(Status.RUNNING, Status.AWAITING_APPROVAL, Status.EXPIRED);
        for (int number = 1; number <= 3; number++) {
            Operations.add(journal, full(number, statuses.get(number - 1)));
            journal.posted(id(number), copy);
        }
        var changed = full(1, Status.RUNNING).changed();

        new Upkeep(source, () -> changed.plus(Duration.ofDays(30))).run();
        assertThat(journal.copies(id(1))).containsExactly(copy);

        new Upkeep(source, () -> changed.plus(Duration.ofDays(30)).plusSeconds(1)).run();
        assertThat(journal.copies(id(1))).isEmpty();
        assertThat(journal.copies(id(2))).containsExactly(copy);
        assertThat(journal.copies(id(3))).isEmpty();
        assertThat(journal.find(id(1))).isPresent();
        assertThat(AuditVerification.of(database.source()).entries()).isEqualTo(3);
    }

    private void execute(String statement) {
        new Tables(database.source()).statement(statement).execute();
    }

    @Test
    void passesOverFieldsThatANewerVersionWrote() {
        Operations.add(journal, asked(1));
        change(body -> body.replaceFirst("\\{", "{\"later\":{\"a\":[1]},")
                .replace("\"answers\":{", "\"answers\":{\"LaterParameter\":\"x\","));

        assertThat(journal.find(id(1))).contains(asked(1));
    }

    @Test
    void readsWhatAnOlderVersionWrote() {
        Operations.add(journal, asked(1));
        change(body -> body.replaceFirst("\"secretKey\":\"[^\"]*\",", "")
                .replaceFirst(",?\"approvals\":\\{[^}]*}", "")
                .replaceFirst(",\"direct\":false", ""));

        assertThat(journal.find(id(1))).contains(asked(1));
    }

    @Test
    void leavesOutOfListsWhatItCannotRead() {
        Operations.add(journal, asked(1));
        change(body -> body.replace("\"AWAITING_CONFIRMATION\"", "\"A_LATER_STATUS\""));
        Operations.add(journal, asked(2));

        var late = Operations.NOON.plus(Operations.DAY);
        assertThat(Stream.of(
                        journal.due(late, 10),
                        journal.askedBy(Operations.ALICE, 10),
                        journal.in(List.of(Status.AWAITING_CONFIRMATION), 10)))
                .allSatisfy(list -> assertThat(list).containsExactly(asked(2)));
        assertThatThrownBy(() -> journal.find(id(1))).isInstanceOf(JsonFields.Unreadable.class);
    }

    private void change(UnaryOperator<String> change) {
        var tables = new Tables(database.source());
        var body = tables.statement("SELECT body FROM operation")
                .first(row -> row.getString("body"))
                .orElseThrow();
        tables.statement("UPDATE operation SET body = :body")
                .bind("body", change.apply(body))
                .execute();
    }
}
