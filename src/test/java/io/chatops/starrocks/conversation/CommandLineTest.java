package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.CommandLine.Pair;
import io.chatops.starrocks.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create orders RegionId=cn-hangzhou --lang zh",
                "  CREATE   orders\tRegionId=cn-hangzhou\n--lang=zh  ",
                "create orders RegionId=“cn-hangzhou” —lang zh",
                "create ‘orders’ RegionId='cn-hangzhou' –lang “zh”",
                "ｃｒｅａｔｅ　ｏｒｄｅｒｓ　ＲｅｇｉｏｎＩｄ＝ｃｎ－ｈａｎｇｚｈｏｕ　－－ｌａｎｇ　ｚｈ",
                "create\u200b or\u200dders Region\ufeffId=cn-hangzhou\u00a0--lang\u2003zh\u202e",
                "create \"orders\" RegionId=\"cn-hangzhou\" --lang=\"zh\""
            })
    void readsTheSameLineHoweverAPhoneWroteIt(String typed) {
        var line = CommandLine.of(typed);

        assertThat(line.verb()).isEqualTo("create");
        assertThat(line.words()).containsExactly("orders");
        assertThat(line.pairs()).containsExactly(new Pair("RegionId", "cn-hangzhou"), new Pair("lang", "zh"));
        assertThat(line.language()).contains(Language.CHINESE);
    }

    @Test
    void keepsWhatStandsInQuotesTogether() {
        var line = CommandLine.of("create 'one two' name=“three  four” a=\"it's\"");

        assertThat(line.words()).containsExactly("one two");
        assertThat(line.value("NAME")).contains("three  four");
        assertThat(line.value("a")).contains("it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u200b", "\t\n", "\u0000"})
    void findsNothingInNothing(String typed) {
        var line = CommandLine.of(typed);

        assertThat(line.verb()).isEmpty();
        assertThat(line.words()).isEmpty();
        assertThat(line.pairs()).isEmpty();
    }

    @Test
    void leavesDashesInsideWordsAlone() {
        var line = CommandLine.of("create a—b vpc-bp1 -x = =y key=");

        assertThat(line.words()).containsExactly("a—b", "vpc-bp1", "-x", "=", "=y");
        assertThat(line.pairs()).containsExactly(new Pair("key", ""));
    }

    @Test
    void takesAnOptionAtTheEndForAWordAndTheFirstOfTwoValues() {
        var line = CommandLine.of("list --region a --region b --status");

        assertThat(line.value("region")).contains("a");
        assertThat(line.words()).containsExactly("--status");
    }

    @Test
    void keepsChineseAsItIs() {
        var line = CommandLine.of("创建 报表_订单 --lang en");

        assertThat(line.verb()).isEqualTo("创建");
        assertThat(line.words()).containsExactly("报表_订单");
        assertThat(line.language()).contains(Language.ENGLISH);
    }

    @Test
    void survivesAnythingThatFitsAMessage() {
        assertThat(CommandLine.of("\"".repeat(100_000)).words()).isEmpty();
        assertThat(CommandLine.of("x ".repeat(100_000)).rest().length()).isLessThanOrEqualTo(4_000);
        assertThat(CommandLine.of("create \"unclosed name").words()).contains("name");
    }
}
