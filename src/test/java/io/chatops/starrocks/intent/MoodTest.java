package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodTest {
    private final Mood mood = Mood.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dont restart it",
                "no need to restart",
                "never restart it without me",
                "不要重启它",
                "先别急着重启",
                "重启先不要",
                "cancel the restart"
            })
    void takesANegatedVerbOut(String line) {
        var clause = read(line).get(0);
        assertThat(clause.isNegated()).isTrue();
        assertThat(clause.text()).doesNotContain("restart").doesNotContain("重启");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not enough cu", "it is not healthy", "不够了", "能不能重启", "不正常", "no idea"})
    void leavesOtherNegationsAlone(String line) {
        assertThat(read(line).get(0).isNegated()).isFalse();
    }

    @Test
    void keepsWhatFollowsTheNegation() {
        assertThat(read("dont restart, just show the status"))
                .extracting(Mood.Clause::text)
                .containsExactly("", "just show the status");
        assertThat(read("别重启,看状态")).extracting(Mood.Clause::text).containsExactly("", "看状态");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if it is down", "once the load drops", "只有挂了才重启", "不行就重启", "等它空闲了再重启", "tomorrow at 3am", "今晚重启"
            })
    void forbidsWritesUnderAConditionOrForLater(String line) {
        assertThat(mood.forbidsWrites(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"if you can, restart it", "方便的话重启一下", "restart it and let me know when its done", "如果可以的话帮忙重启"})
    void politenessIsNoCondition(String line) {
        assertThat(mood.forbidsWrites(mood.withoutCourtesies(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "should we restart it",
                "why did you restart it",
                "who restarted it",
                "为什么要重启",
                "要不要扩容",
                "we decided to scale it"
            })
    void aQuestionOrAStatementIsNoRequest(String line) {
        assertThat(read(line).get(0).asksAbout()).isTrue();
    }

    @Test
    void aNegationHoldsForWhatAnAndTiesToIt() {
        assertThat(read("dont scale it and then restart it"))
                .extracting(Mood.Clause::asksAbout)
                .containsExactly(false, true);
        assertThat(read("dont scale it, restart it"))
                .extracting(Mood.Clause::asksAbout)
                .containsExactly(false, false);
    }

    @Test
    void tellsHowToQuestionsApart() {
        assertThat(read("how do i restart it").get(0).asksHow()).isTrue();
        assertThat(read("怎么创建实例").get(0).asksHow()).isTrue();
    }

    private List<Mood.Clause> read(String line) {
        return mood.read(Clauses.of(line));
    }
}
