package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {
    private static final Texts TEXTS = Texts.in(Language.ENGLISH);
    private static final List<Option> REGIONS = List.of(
            new Option("cn-hangzhou", "华东1（杭州）", Optional.of("near the office")),
            Option.of("cn-shanghai", "华东2（上海）"),
            Option.of("cn-beijing", "华北2（北京）"),
            Option.of("ap-southeast-1", "Singapore (Asia Pacific)"));
    private static final List<Option> SIZES =
            List.of(Option.of("8", "8 CU"), Option.of("16", "16 CU"), Option.of("2", "2 CU"), Option.of("32", "32 CU"));

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1|cn-hangzhou",
                "4|ap-southeast-1",
                "cn-beijing|cn-beijing",
                "CN-Beijing|cn-beijing",
                "' cn-beijing '|cn-beijing",
                "华东2（上海）|cn-shanghai",
                "华东2 上海|cn-shanghai",
                "华东2(上海)|cn-shanghai",
                "singapore asia pacific|ap-southeast-1",
                "near the office|cn-hangzhou",
                "cn-b|cn-beijing",
                "sing|ap-southeast-1",
                "a|ap-southeast-1",
                "上海|cn-shanghai",
                "hangzhou|cn-hangzhou",
                "pacific|ap-southeast-1"
            })
    void entryIsFoundByNumberValueNameOrAPartOfItsOwn(String words, String value) {
        assertThat(fit(REGIONS, words)).isEqualTo(value);
    }

    @ParameterizedTest(name = "\"{0}\" is one of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cn-|cn-hangzhou cn-shanghai cn-beijing",
                "华东|cn-hangzhou cn-shanghai",
                "an|cn-hangzhou cn-shanghai"
            })
    void partOfSeveralIsAskedBack(String words, String values) {
        assertThat(fit(REGIONS, words)).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "1000", "", "  ", "（）", "tokyo", "i"})
    void nothingFitsOtherWords(String words) {
        assertThat(Fitting.among(REGIONS, words, TEXTS))
                .isEqualTo(new Fit.Not("Nothing here matches \"" + words + "\"."));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"8,8", "2,2", "1,8", "4,32", "16cu,16", "16 CU,16", "2CU,2", "32个,32", "3,2"})
    void valueGoesBeforeTheNumberOfAnEntryAndMayCarryItsUnit(String words, String value) {
        assertThat(fit(SIZES, words)).isEqualTo(value);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"8,8", "' 8 ',8", "8CU,8", "8 cu,8", "200GB,200", "200g,200", "3个节点,3", "3节点,3", "2 nodes,2", "1 node,1"
    })
    void numberMayCarryItsUnit(String words, String value) {
        assertThat(shown(Fitting.of(number(1, 999), words, TEXTS))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eight", "8.5", "8 apples", "1234567890", "", "8-16"})
    void whatIsNoWholeNumberIsToldTheRange(String words) {
        assertThat(Fitting.of(number(1, 999), words, TEXTS))
                .isEqualTo(new Fit.Not("Please reply with a whole number from 1 to 999."));
    }

    @ParameterizedTest(name = "{0} fits: {1}")
    @CsvSource({"2,false", "3,true", "10,true", "11,false", "-3,false"})
    void numberOutOfItsRangeIsNotTaken(String words, boolean fits) {
        var fit = Fitting.of(number(3, 10), words, TEXTS);
        assertThat(fit.answer().isPresent()).isEqualTo(fits);
        assertThat(fits || shown(fit).contains("out of range")).isTrue();
    }

    @Test
    void numberThatIsNotAmongThoseOfferedIsNotTakenAndTheyAreNamed() {
        var sizes = new Field.WholeNumber(
                "cu", "CU", Optional.empty(), false, Optional.empty(), 8, 1000, List.of(8, 16, 32));

        assertThat(shown(Fitting.of(sizes, "16CU", TEXTS))).isEqualTo("16");
        assertThat(Fitting.of(sizes, "20", TEXTS))
                .isEqualTo(new Fit.Not("20 is not offered. Please reply with one of 8, 16, 32."));
    }

    @Test
    void fullWidthDigitsAndLettersFitOnceTheyWereReadPlain() {
        assertThat(fit(SIZES, TypedText.plain("１６ＣＵ"))).isEqualTo("16");
        assertThat(shown(Fitting.of(number(1, 9), TypedText.plain("　３ 节点"), TEXTS)))
                .isEqualTo("3");
        assertThat(fit(REGIONS, TypedText.plain("ＣＮ－ｂｅｉｊｉｎｇ"))).isEqualTo("cn-beijing");
    }

    @Test
    void textIsTakenAsItIsUpToItsLength() {
        var field = new Field.Text("name", "Name", Optional.empty(), false, Optional.empty(), Optional.empty(), 5);
        assertThat(shown(Fitting.of(field, "Ab-1 ", TEXTS))).isEqualTo("Ab-1 ");
        assertThat(Fitting.of(field, "Ab-123", TEXTS))
                .isEqualTo(new Fit.Not("That is too long: at most 5 characters."));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({"1,true", "2,false", "Auto-renew,true", "not: auto-renew,false", "true,true", "false,false"})
    void toggleIsAChoiceOfTwo(String words, String value) {
        var field = new Field.Toggle("renew", "Renewal", Optional.empty(), "Auto-renew", false);
        assertThat(shown(Fitting.of(field, words, TEXTS))).isEqualTo(value);
    }

    @ParameterizedTest(name = "\"{0}\" carries \"{1}\"")
    @CsvSource({
        "8CU,CU",
        "8cu,CU",
        "200G,GB",
        "200gb,GB",
        "3节点,节点数",
        "3个节点,节点数",
        "2nodes,nodes",
        "8,''",
        "8个,''",
        "cu,''"
    })
    void unitIsToldInTheWordOfLabels(String token, String unit) {
        assertThat(Fitting.unit(token)).isEqualTo(unit);
    }

    private static Field.WholeNumber number(int least, int most) {
        return new Field.WholeNumber("n", "N", Optional.empty(), false, Optional.empty(), least, most);
    }

    private static String fit(List<Option> options, String words) {
        return shown(Fitting.among(options, words, TEXTS));
    }

    /** The value that fits, or the values that do, or why none does. */
    private static String shown(Fit fit) {
        if (fit instanceof Fit.Several several) {
            return several.options().stream().map(Option::value).collect(Collectors.joining(" "));
        }
        return fit instanceof Fit.Not not
                ? not.why()
                : fit.answer().orElseThrow().value();
    }
}
