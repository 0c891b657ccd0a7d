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
import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcJournalTest implements JournalContract {
    @TempDir
    Path folder;

    private Database database;
    private FailingSource source;
    private Journal journal;

    @BeforeEach
    void open() {
        database =
                Database.open(new DatabaseSettings("jdbc:h2:file:" + folder.resolve("journal"), "sa", Secret.of("")));
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
        journal.add(full(1, Status.SUBMITTED));
        journal.add(asked(2));
        journal.replace(next(asked(2), Status.READY, Optional.empty()));
        journal.posted(id(2), copy);

        close();
        open();

        assertThat(journal.find(id(1))).contains(full(1, Status.SUBMITTED));
        assertThat(journal.find(id(2))).contains(next(asked(2), Status.READY, Optional.empty()));
        assertThat(journal.copies(id(2))).containsExactly(copy);
        assertThat(journal.behind(10)).containsExactly(id(2));
    }

    @Test
    void saysThatItIsUnavailableWhileTheDatabaseIsLostAndWorksAgainAfterwards() {
        journal.add(asked(1));
        var copy = new Copy("slack", "T1", "C1", "m1", 1);
        List<ThrowingCallable> calls = List.of(
                () -> journal.add(asked(2)),
                () -> journal.find(id(1)),
                () -> journal.replace(next(asked(1), Status.READY, Optional.empty())),
                () -> journal.due(Operations.NOON, 1),
                () -> journal.askedBy(Operations.ALICE, 1),
                () -> journal.in(List.of(Status.READY), 1),
                () -> journal.posted(id(1), copy),
                () -> journal.copies(id(1)),
                () -> journal.drawn(id(1), copy),
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
        assertThat(journal.replace(next(asked(1), Status.READY, Optional.empty())))
                .isTrue();
    }

    @Test
    void saysThatItIsUnavailableWhenTheTablesAreGone() {
        Jdbi.create(database.source()).useHandle(handle -> handle.execute("DROP TABLE operation"));

        assertThatThrownBy(() -> journal.find(id(1)))
                .isInstanceOf(JournalUnavailable.class)
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void passesOverFieldsThatANewerVersionWrote() {
        journal.add(asked(1));
        change(body -> body.replaceFirst("\\{", "{\"later\":{\"a\":[1]},")
                .replace("\"answers\":{", "\"answers\":{\"LaterParameter\":\"x\","));

        assertThat(journal.find(id(1))).contains(asked(1));
    }

    @Test
    void leavesOutOfListsWhatItCannotRead() {
        journal.add(asked(1));
        change(body -> body.replace("\"AWAITING_CONFIRMATION\"", "\"A_LATER_STATUS\""));
        journal.add(asked(2));

        var late = Operations.NOON.plus(Operations.DAY);
        assertThat(Stream.of(
                        journal.due(late, 10),
                        journal.askedBy(Operations.ALICE, 10),
                        journal.in(List.of(Status.AWAITING_CONFIRMATION), 10)))
                .allSatisfy(list -> assertThat(list).containsExactly(asked(2)));
        assertThatThrownBy(() -> journal.find(id(1))).isInstanceOf(JsonFields.Unreadable.class);
    }

    private void change(UnaryOperator<String> change) {
        Jdbi.create(database.source()).useHandle(handle -> {
            var body = handle.createQuery("SELECT body FROM operation")
                    .mapTo(String.class)
                    .one();
            handle.createUpdate("UPDATE operation SET body = :body")
                    .bind("body", change.apply(body))
                    .execute();
        });
    }
}
