package io.chatops.starrocks.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {
    @Test
    void aNameBecomesAQuestionMark() {
        assertThat(SqlText.of("SELECT body FROM operation WHERE id = :id AND due<=:until_1;"))
                .isEqualTo(
                        new SqlText("SELECT body FROM operation WHERE id = ? AND due<=?;", List.of("id", "until_1")));
    }

    @Test
    void aNameThatIsSaidTwiceIsAskedForTwice() {
        assertThat(SqlText.of("CASE WHEN drawn < :drawn THEN :drawn ELSE :other END")
                        .names())
                .containsExactly("drawn", "drawn", "other");
    }

    @Test
    void aTextWithoutNamesStaysAsItIs() {
        var text = "SELECT COUNT(*) FROM operation";

        assertThat(SqlText.of(text)).isEqualTo(new SqlText(text, List.of()));
    }

    @Test
    void quotedTextsAndColumnsAreLeftAlone() {
        assertThat(SqlText.of("SELECT ':no', 'it''s :no', \"a:no\" FROM a WHERE b = :yes AND c = '?'"))
                .isEqualTo(new SqlText(
                        "SELECT ':no', 'it''s :no', \"a:no\" FROM a WHERE b = ? AND c = '?'", List.of("yes")));
    }

    @Test
    void castsAndLonelyColonsAreLeftAlone() {
        assertThat(SqlText.of("SELECT :a::text, b::int, c[1:2], d : e :"))
                .isEqualTo(new SqlText("SELECT ?::text, b::int, c[1:2], d : e :", List.of("a")));
    }

    @Test
    void aQuoteThatIsNotClosedIsToldOf() {
        assertThatThrownBy(() -> SqlText.of("SELECT 'a WHERE b = :b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quote");
    }
}
