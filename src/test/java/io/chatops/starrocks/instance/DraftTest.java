package io.chatops.starrocks.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import java.util.EnumMap;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftTest {
    @Test
    void keepsWhatWasTypedRightOrWrong() {
        var draft = Draft.EMPTY.with(Parameter.CU, " many ").with(Parameter.NAME, "a b");

        assertThat(draft.text(Parameter.CU)).contains("many");
        assertThat(draft.number(Parameter.CU)).isEmpty();
        assertThat(draft.text(Parameter.NAME)).contains("a b");
        assertThat(draft.has(Parameter.VPC)).isFalse();
    }

    @Test
    void aBlankAnswerTakesTheAnswerAway() {
        var draft = Draft.EMPTY.with(Parameter.CU, "8").with(Parameter.NODES, "3");

        assertThat(draft.with(Parameter.CU, " \t")).isEqualTo(Draft.EMPTY.with(Parameter.NODES, "3"));
        assertThat(draft.without(Parameter.CU, Parameter.NODES)).isEqualTo(Draft.EMPTY);
        assertThat(draft.has(Parameter.CU))
                .as("the draft itself stays as it was")
                .isTrue();
    }

    @Test
    void cutsWhatIsTooLongForAnyParameter() {
        assertThat(Draft.EMPTY.with(Parameter.NAME, "a".repeat(10_000)).text(Parameter.NAME))
                .contains("a".repeat(200));
    }

    @Test
    void cutsBetweenCharactersAndNeverWithinOne() {
        var answer = Draft.EMPTY
                .with(Parameter.NAME, "a" + "😀".repeat(150))
                .text(Parameter.NAME)
                .orElseThrow();

        assertThat(Character.isHighSurrogate(answer.charAt(answer.length() - 1)))
                .as("half a character cannot be stored as UTF-8")
                .isFalse();
    }

    @Test
    void readsWholeNumbersOnly() {
        assertThat(Draft.EMPTY.with(Parameter.CU, "0008").number(Parameter.CU)).hasValue(8);
        assertThat(Stream.of("8.0", "-8", "+8", "8e3", "0x8", "12345678", "٨", "8 CU"))
                .allMatch(typed -> Draft.EMPTY
                        .with(Parameter.CU, typed)
                        .number(Parameter.CU)
                        .isEmpty());
    }

    @Test
    void readsChoicesWhateverTheirCapitals() {
        var draft = Draft.EMPTY
                .with(Parameter.RUN_MODE, "Shared_Data")
                .with(Parameter.DISK_LEVEL, "PL2")
                .with(Parameter.SCENARIO, "data_lake");

        assertThat(draft.runMode()).contains(RunMode.SHARED_DATA);
        assertThat(draft.diskLevel()).contains(DiskLevel.PL2);
        assertThat(draft.scenario()).contains(Scenario.DATA_LAKE);
        assertThat(draft.payType()).isEmpty();
    }

    @Test
    void doesNotChangeWithTheMapItWasMadeOf() {
        var answers = new EnumMap<Parameter, String>(Parameter.class);
        answers.put(Parameter.CU, "8");
        var draft = new Draft(answers);
        answers.put(Parameter.CU, "16");

        assertThat(draft.text(Parameter.CU)).contains("8");
        assertThatThrownBy(() -> draft.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void findsAParameterByItsNameInTheInterface(Parameter parameter) {
        assertThat(Parameter.parse(parameter.wire())).contains(parameter);
        assertThat(Parameter.parse(" " + parameter.wire().toUpperCase(Locale.ROOT) + " "))
                .contains(parameter);
    }

    @Test
    void findsAParameterByAShortName() {
        assertThat(Parameter.parse("fe-cu")).contains(Parameter.FE_CU);
        assertThat(Parameter.parse("sg")).contains(Parameter.SECURITY_GROUP);
        assertThat(Parameter.parse("password")).isEmpty();
        assertThat(Parameter.parse("AdminPassword")).isEmpty();
    }
}
