package io.chatops.starrocks.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '#',
            value = {
                "ｓｔａｔｕｓ　ｏｆ　ＳＲ ^ status of SR",
                "Star\u200bRocks \u202elist\u202c\ufeff ^ StarRocks list",
                "<@U08K2SRBOT> is it up? ^ is it up?",
                "<!here> list <#C024BE91L|sr-ops> ^ list",
                "see <https://www.starrocks.io|StarRocks> ^ see StarRocks",
                "list <https://starrocks.example.com/a> now ^ list now",
                "is &lt;SR&gt; ok &amp; up ^ is <SR> ok & up",
                "restart *StarRocks* _ads_dw_ `now` ^ restart StarRocks ads_dw \"now\"",
                "scale ~to 64~ to 32 :fire: ^ scale to 32",
                "‘dw-main’ – “restart” ^ 'dw-main' - \"restart\"",
                "实例「报表」 ^ 实例\"报表\"",
                "list —region cn-beijing ^ list --region cn-beijing"
            })
    void makesOnePlainFormOfWhatPeopleType(String typed, String plain) {
        assertThat(Normaliser.normalise(typed)).isEqualTo(plain);
    }

    @Test
    void leavesOutPastedLogLinesAndStackTraces() {
        var pasted = "is it up?\n2025-11-17 00:00:01 ERROR restart failed\n\tat com.acme.Job.run(Job.java:12)\nthanks";
        assertThat(Normaliser.normalise(pasted)).isEqualTo("is it up?\nthanks");
    }

    @Test
    void leavesOutAPastedBlockAndAQuotationBesideTheRequest() {
        assertThat(Normaliser.normalise("is it up?\n```restart\nscale```\n&gt; please restart"))
                .isEqualTo("is it up?");
    }

    @Test
    void keepsABlockThatIsTheWholeRequest() {
        assertThat(Normaliser.normalise("```list instances```")).isEqualTo("list instances");
        assertThat(Normaliser.normalise("> list instances")).isEqualTo("list instances");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(Normaliser.normalise("restart " + "x".repeat(10_000))).hasSize(Normaliser.LONGEST);
    }

    @Test
    void takesAwayCharactersThatStandForMarks() {
        assertThat(Normaliser.normalise("a" + Marks.STARROCKS.at(0) + "b")).isEqualTo("ab");
    }
}
