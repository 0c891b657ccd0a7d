package io.chatops.starrocks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese texts keep to {@code docs/chinese.md}. */
class ChineseTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final String HAN = "[\\u4e00-\\u9fff]";
    private static final Pattern CROWDED =
            Pattern.compile(HAN + "[A-Za-z0-9]|[A-Za-z0-9]" + HAN + "|" + HAN + "[,;:?!()]|[,;:?!()]" + HAN);
    private static final Pattern BLANK_AT_A_SIGN = Pattern.compile("[，。；：？！、（“] | [，。；：？！、）”]");
    private static final Pattern TRANSLATED = Pattern.compile("被[^，。]{0,12}所|您的[^，。]{0,20}已被|请注意|进行(查询|创建|审批|修改)");

    @ParameterizedTest
    @ValueSource(strings = {"slack", "dingtalk", ""})
    void oneWordStandsForOneThing(String platform) throws IOException {
        var rejected = rejected();
        assertThat(rejected).hasSizeGreaterThan(30).contains("后付费", "口令");
        assertThat(wrong(platform, text -> rejected.stream().anyMatch(text::contains)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "dingtalk", ""})
    void chineseIsSetAsAlibabaCloudSetsIt(String platform) {
        assertThat(wrong(platform, text -> CROWDED.matcher(text).find())).isEmpty();
        assertThat(wrong(platform, text -> BLANK_AT_A_SIGN.matcher(text).find()))
                .isEmpty();
    }

    @Test
    void nothingReadsAsIfItWereTranslated() {
        assertThat(wrong("dingtalk", text -> TRANSLATED.matcher(text).find())).isEmpty();
    }

    @Test
    void thePreferredWordsAreThoseOfTheTexts() throws IOException {
        var all =
                String.join("\n", AllTexts.spoken(Language.CHINESE, "dingtalk").values());
        var unused = new ArrayList<String>();
        rows((words, rejected) -> Arrays.stream(words.split("[，、（）]|合称", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty() && !all.contains(word))
                .forEach(unused::add));
        assertThat(unused).isEmpty();
    }

    private static Map<String, String> wrong(String platform, Predicate<String> mistake) {
        var wrong = new TreeMap<String, String>();
        AllTexts.spoken(Language.CHINESE, platform).forEach((key, text) -> {
            // words to be searched by are those that people type, in whatever way
            boolean read = !key.endsWith(".words") && !key.startsWith("word.");
            if (read && mistake.test(text)) {
                wrong.put(key, text);
            }
        });
        return wrong;
    }

    private static List<String> rejected() throws IOException {
        var rejected = new ArrayList<String>();
        rows((words, not) -> rejected.addAll(Arrays.asList(not.split("、", -1))));
        return rejected;
    }

    private static void rows(BiConsumer<String, String> row) throws IOException {
        var page = Files.readString(Path.of("docs/chinese.md"));
        ROW.matcher(page)
                .results()
                .filter(found -> found.group(2).codePoints().anyMatch(Character::isIdeographic))
                .forEach(found -> row.accept(found.group(2), found.group(3)));
    }
}
