package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptTest {
    @Test
    void remembersTheFirstTimeAndCounts() {
        var twice = Attempt.NONE.begun(NOON).begun(NOON.plusSeconds(5));

        assertThat(twice.count()).isEqualTo(2);
        assertThat(twice.first()).contains(NOON);
    }

    @Test
    void forgetsTheLastAnswerWhenSentAgain() {
        var again = Attempt.NONE.begun(NOON).answered(failure(Kind.THROTTLED)).begun(NOON);

        assertThat(again.answer()).isEmpty();
        assertThat(again.uncertain()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onceUncertainItStaysSoWhateverIsAnsweredLater(Kind later) {
        var attempt = Attempt.NONE
                .begun(NOON)
                .answered(failure(Kind.UNDECIDED))
                .begun(NOON)
                .answered(failure(later));

        assertThat(attempt.uncertain()).isTrue();
        assertThat(attempt.answer()).contains(failure(later));
    }

    @Test
    void isUncertainWhenTheAnswerWasLostWithTheProcess() {
        assertThat(Attempt.NONE.begun(NOON).lost().uncertain()).isTrue();
    }

    private static CloudFailure failure(Kind kind) {
        return CloudFailure.of(kind, "Code", "message", "REQ-1");
    }
}
