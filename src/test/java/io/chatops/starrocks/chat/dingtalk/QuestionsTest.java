package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Fixtures;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private final Questions region = new Questions(Fixtures.region());
    private final Questions sizes = new Questions(Fixtures.sizes());

    @Test
    void theFirstThatIsOpenIsNext() {
        assertThat(region.next(key -> false).map(Field.Input::key)).contains("RegionId");
        assertThat(region.next("RegionId"::equals).map(Field.Input::key)).contains("PayType");
        assertThat(region.next(key -> true)).isEmpty();
    }

    @Test
    void aPasswordIsNeededUnlessItIsOptionalAndNeverAsked() {
        var needed = new Questions(page(List.of(password(false))));

        assertThat(needed.needsPassword()).isTrue();
        assertThat(needed.next(key -> false)).isEmpty();
        assertThat(new Questions(page(List.of(password(true)))).needsPassword()).isFalse();
        assertThat(region.needsPassword()).isFalse();
    }

    private static Field password(boolean optional) {
        return new Field.Password("AdminPassword", "Password", Optional.empty(), optional, 30);
    }

    @Test
    void aQuestionIsFoundByItsNameAndByItsLabelHoweverTheyAreWritten() {
        assertThat(region.named("REGIONID")).isEqualTo(region.named("region")).isPresent();
        assertThat(region.named("nowhere")).isEmpty();
    }

    @Test
    void theSameQuestionsAreThoseOfTheSameNamesIfThereAreAny() {
        var page = new Questions(page(List.of(new Field.Note("read this"))));

        assertThat(region.isSameAs(new Questions(Fixtures.region()))).isTrue();
        assertThat(region.isSameAs(sizes)).isFalse();
        assertThat(page.isSameAs(page)).isFalse();
        assertThat(page.notes()).containsExactly("read this");
    }

    @Test
    void aButtonMayOpenAPage() {
        var opening = new Field.Press("enter", "Enter", Optional.of(Secret.of("https://bot.example.com/secret/1")));

        assertThat(new Questions(page(List.of(opening))).opensPage()).isTrue();
        assertThat(region.opensPage()).isFalse();
    }

    private static Form page(List<Field> fields) {
        return new Form("f", "r1", "Title", Optional.empty(), fields, Optional.empty(), "Close");
    }
}
