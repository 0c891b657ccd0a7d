package io.chatops.starrocks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformWordsTest {
    private static final Pattern WORDS_OF_SLACK = Pattern.compile("(?i)slack|/starrocks|/invite|app home"
            + "|\\b(channels?|workspaces?|(?<!maintenance )windows?|threads?|press|pressed|cards?|buttons?|modals?|direct messages?)\\b"
            + "|频道|工作区|窗口|点击|卡片|私聊|按钮");

    private static final Pattern WORDS_OF_DINGTALK =
            Pattern.compile("(?i)dingtalk|钉钉|\\bgroup''?s settings\\b|群设置|群中|单聊|回复“|\\breply \"|staff id|员工");

    @ParameterizedTest
    @EnumSource
    void nothingThatIsReadOnDingTalkSpeaksOfSlacksThings(Language language) {
        assertThat(found(WORDS_OF_SLACK, language, "dingtalk", "slack")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsReadOnSlackSpeaksOfDingTalksThings(Language language) {
        assertThat(found(WORDS_OF_DINGTALK, language, "slack", "dingtalk")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aPlatformWithoutWordsOfItsOwnHasThoseThatFitAny(Language language) {
        assertThat(found(WORDS_OF_SLACK, language, "", "slack")).isEmpty();
        assertThat(found(WORDS_OF_DINGTALK, language, "", "dingtalk")).isEmpty();
    }

    @Test
    void aWordIsAsThePlatformHasIt() {
        assertThat(Texts.in(Language.CHINESE, "slack").get("wizard.post")).isEqualTo("发送到频道");
        assertThat(Texts.in(Language.CHINESE, "dingtalk").get("wizard.post")).isEqualTo("提交");
        assertThat(Texts.in(Language.CHINESE, "dingtalk").get("query.step.show"))
                .isEqualTo("发送到群");
        assertThat(Texts.in(Language.ENGLISH, "dingtalk").get("answer.create.press"))
                .startsWith("Choose Continue");
    }

    @Test
    void aWordThatNobodyHasIsAMistakeOfTheText() {
        assertThatThrownBy(() -> new PlatformWords(key -> Optional.empty(), "slack").in("{nowhere}"))
                .hasMessageContaining("nowhere");
    }

    /** What a platform's people can read, the page for passwords aside: it is a window with buttons everywhere. */
    private static Map<String, String> found(Pattern foreign, Language language, String platform, String other) {
        var found = new TreeMap<String, String>();
        AllTexts.spoken(language, platform).forEach((key, text) -> {
            boolean read = !key.startsWith(other + ".") && !key.startsWith("page.") && !key.endsWith(".words");
            // what stands on one of DingTalk's own cards speaks of it; doctor speaks on a terminal, of both
            read &= !key.startsWith("dingtalk.card.")
                    && !key.startsWith("doctor.")
                    && (!platform.isEmpty() || !isAdapters(key));
            if (read && foreign.matcher(text).find()) {
                found.put(key, text);
            }
        });
        return found;
    }

    private static boolean isAdapters(String key) {
        return key.startsWith("slack.") || key.startsWith("dingtalk.");
    }
}
