package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.FormText;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonFormsTest {
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
        assertThat(ReasonForms.reason(Map.of(ReasonForms.REASON, typed))).isEmpty();
        assertThat(ReasonForms.reason(Map.of())).isEmpty();
    }

    @Test
    void aReasonIsOneLineWithoutCharactersThatCannotBeSeen() {
        assertThat(ReasonForms.reason("  too\n\nbig\u202E for\t现在  ")).isEqualTo("too big for 现在");
    }

    @Test
    void aLongReasonIsCutWithoutTearingACharacter() {
        var faces = "\uD83D\uDE00".repeat(400);

        assertThat(ReasonForms.reason("x".repeat(500))).hasSize(500).doesNotContain("…");
        assertThat(ReasonForms.reason("x".repeat(501))).hasSize(500).endsWith("x…");
        assertThat(ReasonForms.reason(faces)).hasSizeLessThanOrEqualTo(500).endsWith("\uD83D\uDE00…");
    }
}
