package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.FormText;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonFormsTest {
    private static final Masker SHAPES = Masker.ofShapes();

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatTheReasonIsForAndWhoSeesIt(Language language) {
        var forms = new ReasonForms(() -> "r1");
        var operation = OperationCardsTest.plausible(Status.AWAITING_APPROVAL);
        var words = Wizards.words(language);

        Golden.matches(
                "cards/approval_forms_" + language.code() + ".txt",
                FormText.of(forms.reject(operation, words, false)) + "\n\n"
                        + FormText.of(forms.alone(operation, words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t\n", "\u200B\u200B", "\u3000"})
    void withoutWordsThereIsNoReason(String typed) {
        assertThat(ReasonForms.reason(Map.of(ReasonForms.REASON, typed), SHAPES))
                .isEmpty();
        assertThat(ReasonForms.reason(Map.of(), SHAPES)).isEmpty();
    }

    @Test
    void aReasonIsOneLineWithoutCharactersThatCannotBeSeen() {
        assertThat(ReasonForms.reason("  too\n\nbig\u202E for\t现在  ", SHAPES)).isEqualTo("too big for 现在");
    }

    @Test
    void aLongReasonIsCutWithoutTearingACharacter() {
        var faces = "\uD83D\uDE00".repeat(400);

        assertThat(ReasonForms.reason("x".repeat(500), SHAPES)).hasSize(500).doesNotContain("…");
        assertThat(ReasonForms.reason("x".repeat(501), SHAPES)).hasSize(500).endsWith("x…");
        assertThat(ReasonForms.reason(faces, SHAPES))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("\uD83D\uDE00…");
    }

    @Test
    void aSecretIsTakenOutBeforeTheReasonIsCut() {
        var masker = Masker.knowing(List.of(Secret.of("n3ver-to-be-seen")));

        assertThat(ReasonForms.reason("as n3ver-to-be-seen, password=Quiet-River-7 says", masker))
                .doesNotContain("n3ver", "Quiet")
                .contains("says");
        assertThat(ReasonForms.reason("x".repeat(492) + " n3ver-to-be-seen", masker))
                .doesNotContain("n3ver");
    }
}
