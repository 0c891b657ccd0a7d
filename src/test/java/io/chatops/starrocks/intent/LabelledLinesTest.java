package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The router on whole sets of labelled lines. */
class LabelledLinesTest {
    private static final Router ROUTER = Router.standard();

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "own.jsonl"})
    void nothingIsDoneThatWasNotAskedFor(String resource) {
        var score = Scorer.score(ROUTER, Labels.read(resource));
        assertThat(score.wronglyExecuted()).isEmpty();
        assertThat(score.wrongWrite()).isEmpty();
        assertThat(score.wrongWriteSlots()).isEmpty();
        assertThat(score.invalidValues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "own.jsonl"})
    void nearlyEveryLineIsUnderstood(String resource) {
        var score = Scorer.score(ROUTER, Labels.read(resource));
        assertThat(score.accuracy()).as("%s", score.wrong()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.slotsExact()).as("%s", score.wrongSlots()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.needlesslyAskedRate())
                .as("%s", score.needlesslyAsked())
                .isLessThanOrEqualTo(0.03);
    }

    @Test
    void whereLabelsAreDebatableNoWriteIsTaken() {
        // either reading counts as right here, so what is left over is what nobody would expect
        assertThat(Scorer.score(ROUTER, Labels.read("debatable.jsonl")).wrongWrite())
                .isEmpty();
    }

    @Test
    void theSameLineIsAlwaysUnderstoodTheSameWay() {
        var again = Router.standard();
        assertThat(lines("own.jsonl"))
                .allSatisfy(label -> assertThat(again.route(label.text(), label.context()))
                        .isEqualTo(ROUTER.route(label.text(), label.context())));
    }

    @Test
    void everyAnswerSaysWhy() {
        assertThat(lines("dev.jsonl"))
                .allSatisfy(label -> assertThat(
                                ROUTER.route(label.text(), label.context()).reasons())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    private static List<Labels.Label> lines(String resource) {
        return Labels.read(resource);
    }
}
