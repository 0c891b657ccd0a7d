package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    private final Shown shown = Shown.of(Operations.asked(7));

    @Test
    void comesBackFromAButtonAndFromAForm() {
        var form = new FormName(ReasonForms.REJECT, shown.subject(), "ENTER", "r1").toString();

        assertThat(Shown.parse(shown.value())).contains(shown);
        assertThat(FormName.parse(form).map(FormName::subject).flatMap(Shown::parse))
                .contains(shown);
    }

    @Test
    void withoutADigestNothingWasShown() {
        assertThat(Shown.parse(shown.id().value()).orElseThrow().digest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "_", "op-", "nonsense 12", "op-zz baa391af722b"})
    void anythingElseIsNoOperation(String value) {
        assertThat(Shown.parse(value)).isEmpty();
    }
}
