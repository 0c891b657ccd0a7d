package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @Test
    void messageIsDrawnInLinesThatEndWithTwoBlanks() {
        var message = new Lines("(shortened)")
                .heading("3/9 架构")
                .choice(1, "存算一体 shared_nothing")
                .field("已选", "cn-hangzhou")
                .text("回复 1/2 或名称\n返回 / 取消")
                .message("架构");
        assertThat(message.text())
                .isEqualTo(String.join(
                        "  \n",
                        "### 3/9 架构",
                        "1. 存算一体 shared\\_nothing",
                        "**已选**：cn-hangzhou",
                        "回复 1/2 或名称",
                        "返回 / 取消"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[x](https://example.org)'|'\\[x\\]\\(https://example.org\\)'",
                "'a*b_c`d'|'a\\*b\\_c\\`d'",
                "'# head > quote'|'\\# head \\> quote'",
                "'@all'|'＠all'",
                "'![](x)'|'\\!\\[\\]\\(x\\)'",
                "'DTMD://dingtalkclient/sendMessage'|'DTMD //dingtalkclient/sendMessage'",
                "'dingtalk://x'|'dingtalk //x'",
                "'<a href>'|'\\<a href\\>'",
                "'|a|b|'|'\\|a\\|b\\|'"
            })
    void namesForgeNothing(String given, String drawn) {
        assertThat(Lines.escaped(given)).isEqualTo(drawn);
    }

    @Test
    void nameStaysOnItsLine() {
        assertThat(Lines.escaped("one\r\n# two")).isEqualTo("one \\# two");
        assertThat(new Lines("").text("- no list\n1. none").message("t").text()).isEqualTo("\\- no list  \n1\\. none");
    }

    @Test
    void longMessageIsCutAtALinesEndAndSaysSo() {
        var lines = new Lines("(shortened)");
        for (int i = 0; i < 400; i++) {
            lines.field("实例", "名称 " + i);
        }
        var text = lines.message("t").text();
        assertThat(text.length()).isBetween(3_000, 3_800);
        assertThat(text).endsWith("  \n\\(shortened\\)");
        assertThat(text.lines().filter(line -> line.startsWith("**")).toList())
                .allMatch(line -> line.matches("\\*\\*实例\\*\\*：名称 \\d+ {2}"));
    }

    @Test
    void lineThatIsTooLongByItselfLeavesTheSignOfIt() {
        assertThat(new Lines("(shortened)").text("字".repeat(4_000)).message("t").text())
                .isEqualTo("\\(shortened\\)");
    }

    @Test
    void longestMessageWithButtonsFitsAPush() {
        var lines = new Lines("(shortened)");
        for (int i = 0; i < 3_000; i++) {
            lines.text("\ud83d\ude80");
        }
        var button = new RobotText.Button("确认", Links.saying("确认 K7Q2"));
        var param = lines.message("t", List.of(button, button, button, button, button))
                .msgParam()
                .toString();
        assertThat(param.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(RobotText.MOST_BYTES);
    }

    @Test
    void moreThanFiveButtonsAreAMistake() {
        var button = new RobotText.Button("x", "y");
        assertThatThrownBy(() ->
                        new RobotText.ActionCard("t", "t", List.of(button, button, button, button, button, button)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksAreFormEncodedUnderAHostInLowerCase() {
        assertThat(Links.saying("取消 & 1"))
                .isEqualTo("dtmd://dingtalkclient/sendMessage?content=%E5%8F%96%E6%B6%88+%26+1");
        assertThat(Links.beside(URI.create("https://bot.example.com/secret/t?x=1")))
                .isEqualTo("dingtalk://dingtalkclient/page/link?pc_slide=true&url="
                        + "https%3A%2F%2Fbot.example.com%2Fsecret%2Ft%3Fx%3D1");
    }
}
