package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateLineTest {
    @Test
    void fillsInTheNameAndEveryAnswerItKnows() {
        var line = line("create orders RegionId=cn-hangzhou runmode=shared_data --Cu 16");

        assertThat(line.draft())
                .isEqualTo(Draft.EMPTY
                        .with(Parameter.NAME, "orders")
                        .with(Parameter.REGION, "cn-hangzhou")
                        .with(Parameter.RUN_MODE, "shared_data")
                        .with(Parameter.CU, "16"));
        assertThat(line.unknown()).isEmpty();
        assertThat(line.password()).isFalse();
    }

    @Test
    void aNameThatIsSpelledOutWins() {
        assertThat(line("create orders InstanceName=sales").draft().text(Parameter.NAME))
                .contains("sales");
    }

    @Test
    void namesTheKeysThatMeanNothingAndTheZoneWhichTheSwitchDecides() {
        assertThat(line("create colour=blue ZoneId=cn-hangzhou-h Cu=8").unknown())
                .containsExactly("colour", "ZoneId");
    }

    @Test
    void doesNotCountTheLanguageAsAnUnknownAnswer() {
        assertThat(line("create orders --lang zh").unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create AdminPassword=Wh1sper#one",
                "create --adminpassword Wh1sper#one",
                "create PASSWORD=“Wh1sper#one”",
                "create admin_password=Wh1sper#one",
                "create ｐａｓｓｗｏｒｄ＝Wh1sper#one"
            })
    void neverTakesAPasswordFromALine(String typed) {
        var line = line(typed);

        assertThat(line.password()).isTrue();
        assertThat(line.draft()).isEqualTo(Draft.EMPTY);
        assertThat(line.unknown()).isEmpty();
        assertThat(line.toString()).doesNotContain("Wh1sper");
    }

    private static CreateLine line(String typed) {
        return CreateLine.of(CommandLine.of(typed));
    }
}
