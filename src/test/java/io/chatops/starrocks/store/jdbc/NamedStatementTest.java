package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.operation.Journal.JournalUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamedStatementTest {
    private static final OffsetDateTime NOON = Tables.column(Instant.parse("2026-03-01T12:00:00.123456Z"));

    private final TestDatabase kind;

    @TempDir
    Path folder;

    private Database database;
    private Tables tables;

    NamedStatementTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void begin() {
        database = Database.open(kind.fresh(folder));
        tables = new Tables(database.source());
        tables.statement("""
                        CREATE TABLE thing (name VARCHAR(40) PRIMARY KEY, many BIGINT, good BOOLEAN,
                            at TIMESTAMP WITH TIME ZONE, word VARCHAR(40))""").execute();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void everyKindOfValueComesBackAsItWent() {
        assertThat(insert(tables, "a", Optional.of(NOON), Optional.of("it's :name")))
                .isTrue();

        assertThat(tables.statement("SELECT * FROM thing WHERE many = :many AND good = :good AND at = :at")
                        .bind("many", 7)
                        .bind("good", true)
                        .bind("at", NOON)
                        .first(row -> row.getString("name") + " " + row.getString("word")
                                + row.getObject("at", OffsetDateTime.class).isEqual(NOON)))
                .contains("a it's :nametrue");
    }

    @Test
    void nothingIsNullForEveryColumn() {
        insert(tables, "a", Optional.empty(), Optional.empty());
        insert(tables, "b", Optional.of(NOON), Optional.of("b"));
        insert(tables, "c", Optional.empty(), Optional.empty());

        assertThat(names("SELECT name FROM thing WHERE at IS NULL AND word IS NULL ORDER BY name"))
                .containsExactly("a", "c");
        assertThat(tables.statement("UPDATE thing SET at = :at, many = :many WHERE name = :name")
                        .bind("at", Optional.empty())
                        .bind("many", Optional.empty())
                        .bind("name", "b")
                        .changes())
                .isTrue();
        assertThat(names("SELECT name FROM thing WHERE at IS NULL AND many IS NULL"))
                .containsExactly("b");
    }

    @Test
    void anyOfAListIsFound() {
        for (var name : List.of("a", "b", "c")) {
            insert(tables, name, Optional.empty(), Optional.empty());
        }

        assertThat(any("c", "a", "z")).containsExactly("a", "c");
        assertThat(any("b")).containsExactly("b");
        assertThat(any()).isEmpty();
    }

    @Test
    void rowsAreCountedAndTheFirstOfSeveralIsTaken() {
        insert(tables, "a", Optional.empty(), Optional.empty());
        insert(tables, "b", Optional.empty(), Optional.empty());

        assertThat(tables.statement("SELECT name FROM thing ORDER BY name DESC").first(row -> row.getString("name")))
                .contains("b");
        assertThat(tables.statement("SELECT name FROM thing WHERE many = :many")
                        .bind("many", 8)
                        .first(row -> row.getString("name")))
                .isEmpty();
        assertThat(tables.statement("UPDATE thing SET many = :many")
                        .bind("many", 9)
                        .execute())
                .isEqualTo(2);
        assertThat(tables.statement("DELETE FROM thing WHERE name = :name")
                        .bind("name", "z")
                        .changes())
                .isFalse();
    }

    @Test
    void aKeyThatIsThereIsNoFailureAndAnyOtherRefusalIs() {
        insert(tables, "a", Optional.empty(), Optional.empty());

        assertThat(insert(tables, "a", Optional.empty(), Optional.empty())).isFalse();
        assertThatThrownBy(() -> insert(tables, "x".repeat(41), Optional.empty(), Optional.empty()))
                .isInstanceOf(JournalUnavailable.class)
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void whatStandsTogetherFallsTogether() {
        assertThat(tables.together(both -> insert(both, "a", Optional.empty(), Optional.empty())
                        && insert(both, "b", Optional.empty(), Optional.empty())))
                .isTrue();
        assertThat(tables.together(both -> insert(both, "c", Optional.empty(), Optional.empty())
                        && insert(both, "a", Optional.empty(), Optional.empty())))
                .isFalse();
        assertThatThrownBy(() -> tables.together(both -> insert(both, "d", Optional.empty(), Optional.empty())
                        && both.statement("DELETE FROM nothing").changes()))
                .isInstanceOf(JournalUnavailable.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> tables.together(both -> {
                    insert(both, "e", Optional.empty(), Optional.empty());
                    throw new IllegalStateException("ours");
                }))
                .hasMessage("ours");

        assertThat(names("SELECT name FROM thing ORDER BY name")).containsExactly("a", "b");
        // and every connection that was used writes by itself again
        insert(tables, "f", Optional.empty(), Optional.empty());
        assertThat(names("SELECT name FROM thing WHERE name = 'f'")).containsExactly("f");
    }

    @Test
    void aValueThatIsMissingOrTooManyIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> tables.statement("SELECT name FROM thing WHERE name = :name")
                        .list(row -> row.getString("name")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(":name");
        assertThatThrownBy(() -> tables.statement("SELECT name FROM thing").bind("name", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(":name");
    }

    @Test
    void aStatementThatTakesTooLongIsStopped() {
        var began = System.nanoTime();

        assertThatThrownBy(() -> tables.statement(slow()).first(row -> row.getString(1)))
                .isInstanceOf(JournalUnavailable.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(10));
    }

    private String slow() {
        return switch (kind) {
            case H2 -> "SELECT MAX(a.x + b.x) FROM SYSTEM_RANGE(1, 100000) a, SYSTEM_RANGE(1, 100000) b";
            case POSTGRESQL -> "SELECT CAST(pg_sleep(30) AS TEXT)";
        };
    }

    private static boolean insert(Statements place, String name, Optional<OffsetDateTime> at, Optional<String> word) {
        return place.statement(
                        "INSERT INTO thing (name, many, good, at, word) VALUES (:name, :many, :good, :at, :word)")
                .bind("name", name)
                .bind("many", 7)
                .bind("good", true)
                .bind("at", at)
                .bind("word", word)
                .inserts();
    }

    private List<String> any(String... names) {
        return tables.statement("SELECT name FROM thing WHERE name = ANY(:names) ORDER BY name")
                .bind("names", List.of(names))
                .list(row -> row.getString("name"));
    }

    private List<String> names(String question) {
        return tables.statement(question).list(row -> row.getString("name"));
    }
}
