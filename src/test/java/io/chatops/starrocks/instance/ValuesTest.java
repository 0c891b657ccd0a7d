package io.chatops.starrocks.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.Cases;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The types at the door: what they take reads back as it was, and one wrong character makes it nothing. */
class ValuesTest {
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String HAN = "报表订单实时数仓测试一二三龥";
    private static final List<String> ODD = List.of(
            " ", "\n", "\u0000", "\u200b", "/", "\\", "'", "\"", ";", "$(id)", "`", "<b>", "é", "，", "😀", "\u202e",
            "&", "|");

    static Stream<Value> values() {
        return Stream.of(
                new Value(
                        "InstanceName",
                        SMALL + CAPITAL + DIGITS + HAN + "-_",
                        64,
                        typed -> InstanceName.parse(typed).map(InstanceName::toString),
                        InstanceName::new),
                new Value(
                        "RegionId",
                        SMALL + DIGITS + "-",
                        64,
                        typed -> RegionId.parse(typed).map(RegionId::toString),
                        RegionId::new),
                new Value(
                        "ResourceId",
                        SMALL + DIGITS + "-",
                        64,
                        typed -> ResourceId.parse(typed).map(ResourceId::toString),
                        ResourceId::new),
                new Value(
                        "InstanceId",
                        SMALL + DIGITS + "-",
                        64,
                        typed -> InstanceId.parse(typed).map(InstanceId::toString),
                        InstanceId::new),
                new Value(
                        "RoleName",
                        SMALL + CAPITAL + DIGITS + "._-",
                        64,
                        typed -> RoleName.parse(typed).map(RoleName::toString),
                        RoleName::new));
    }

    @ParameterizedTest
    @MethodSource("values")
    void takesWhatItsRuleAllowsAndGivesItBack(Value value) {
        Cases.many(300, cases -> {
            var typed = cases.text(value.characters(), 1, value.longest());
            assertThat(value.parse().apply(typed)).contains(typed);
            assertThat(value.parse().apply("  " + typed + "\n")).contains(typed);
            assertThat(value.make().apply(typed)).hasToString(typed);
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void refusesOneOddCharacterWhereverItStands(Value value) {
        Cases.many(300, cases -> {
            var typed = cases.within(cases.text(value.characters(), 2, 50), cases.oneOf(ODD));
            assertThat(value.parse().apply(typed)).as(typed).isEmpty();
            assertThatThrownBy(() -> value.make().apply(typed)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void refusesNothingAndOneCharacterTooMany(Value value) {
        assertThat(value.parse().apply("")).isEmpty();
        assertThat(value.parse().apply(" \t\n")).isEmpty();
        assertThat(value.parse().apply("a".repeat(value.longest()))).isPresent();
        assertThat(value.parse().apply("a".repeat(value.longest() + 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void doesNotRepeatWhatItRefuses(Value value) {
        assertThatThrownBy(() -> value.make().apply("wh1sper;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("wh1sper");
    }

    @Test
    void aNameIsPlainWhenTheProductsLimitsPageAcceptsItToo() {
        assertThat(Stream.of("a", "A1_b", "a".repeat(64))).allMatch(name -> new InstanceName(name).plain());
        assertThat(Stream.of("1a", "_a", "a-b", "报表")).noneMatch(name -> new InstanceName(name).plain());
    }

    @Test
    void aVersionIsNumbersWithPointsBetween() {
        Cases.many(300, cases -> {
            var version = cases.text(DIGITS, 1, 3);
            for (int part = cases.number(0, 3); part > 0; part--) {
                version += "." + cases.text(DIGITS, 1, 4);
            }
            assertThat(Version.parse(version).map(Version::value)).contains(version);
            assertThat(Version.parse(" v" + version + " ").map(Version::value)).contains(version);
            assertThat(Version.parse(cases.within(version + "1", cases.oneOf(ODD))))
                    .isEmpty();
        });
        assertThat(Stream.of("", "v", "3.", ".3", "3..3", "3.3.3.3.3", "1234", "3.12345", "vv3", "3.3-rc1", "latest"))
                .allMatch(typed -> Version.parse(typed).isEmpty());
    }

    record Value(
            String name,
            String characters,
            int longest,
            Function<String, Optional<String>> parse,
            Function<String, Object> make) {
        @Override
        public String toString() {
            return name;
        }
    }
}
