package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"sr_test_1", "vpc-1", "10:20:30", "a-b.c", "https://x.example/y?z=1", "订单分析"})
    void leavesOrdinaryNamesAsTheyAre(String name) {
        assertThat(SlackText.harmless(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*b*", "_i_", "~s~", "`c`", ":tada:", "> quote", "<!here>", "<@U1>", "a & b"})
    void changesWhatSlackWouldAct(String text) {
        assertThat(SlackText.harmless(text)).isNotEqualTo(text).doesNotContain("<", "*b", "`", "_i");
    }

    @Test
    void aMaskedSecretIsShownAsItIs() {
        assertThat(SlackText.harmless("******")).isEqualTo("******");
        assertThat(SlackText.harmless("LTAI**** is the key, *not bold*"))
                .doesNotContain(" *not")
                .contains("∗not bold∗");
        assertThat(SlackText.harmless("****bold****")).doesNotContain("****");
    }

    @Test
    void keepsItsLengthAlsoWhenEscapesMakeTextLonger() {
        assertThat(SlackText.harmless("&".repeat(500), 100))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("…");
        assertThat(SlackText.fixedWidth("<".repeat(5000), 2900, "(cut)"))
                .hasSizeLessThanOrEqualTo(2900)
                .endsWith("(cut)\n```");
    }

    @Test
    void tearsNoPairOfSurrogates() {
        assertThat(SlackText.cut("aaa😀bbb", 5)).isEqualTo("aaa…");
    }

    @Test
    void takesInvisibleCharactersAndThoseThatTurnTheWritingAway() {
        assertThat(SlackText.clean("a\u202Eb\u200Bc\u0007d\u2066e\r\nf")).isEqualTo("abcde\nf");
    }

    @Test
    void takesEveryControlCharacterAwayButLineFeedAndTab() {
        var kept = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(character -> character != '\r')
                .filter(character ->
                        SlackText.clean("a" + (char) character + "b").length() == 3)
                .filter(character -> String.valueOf((char) character)
                        .matches("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u061C]"));
        assertThat(kept).containsExactly((int) '\t', (int) '\n');
    }

    @Test
    void leavesEveryOtherCharacterInItsPlace() {
        assertThat(SlackText.clean("a\tb\nc 订单 😀 é")).isEqualTo("a\tb\nc 订单 😀 é");
    }

    @Test
    void callsOnlyPeopleByIds() {
        assertThat(SlackText.person("U0ALICE")).isEqualTo("<@U0ALICE>");
        assertThat(SlackText.person("!channel")).isEqualTo("!channel");
        assertThat(SlackText.person("U1> <!here")).doesNotContain("<");
    }

    @Test
    void alignsChineseAndLatinRows() {
        var table = FixedTable.of(
                List.of("名称", "State"), List.of(List.of("订单", "ok"), List.of("abcd", "ok")), 500, "(cut)");
        assertThat(table.lines().skip(2).map(line -> FixedTable.width(line.substring(0, line.indexOf("ok")))))
                .containsOnly(6);
    }

    @Test
    void leavesWholeRowsOutOfALongTableAndSaysSo() {
        var rows = IntStream.range(0, 500).mapToObj(n -> List.of("row-" + n)).toList();
        assertThat(FixedTable.of(List.of("Name"), rows, 300, "(cut)"))
                .hasSizeLessThanOrEqualTo(300)
                .endsWith("\n(cut)");
    }

    @Test
    void refusesAnOptionWhoseValueWouldHaveToBeCut() {
        assertThatIllegalArgumentException().isThrownBy(() -> SlackOptions.of(Option.of("v".repeat(151), "label")));
        assertThat(SlackOptions.of(Option.of("v".repeat(150), "label")).getValue())
                .hasSize(150);
    }
}
