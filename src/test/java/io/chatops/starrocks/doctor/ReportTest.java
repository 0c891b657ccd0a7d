package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines, and the headings that they name. */
class ReportTest {
    @Test
    void eachMatterHasItsHeadingInTheManual() throws IOException {
        var page = Files.readString(Path.of("docs/troubleshooting.md"));

        assertThat(Arrays.stream(Matter.values()).map(Matter::code))
                .allSatisfy(code -> assertThat(page).contains("\n## " + code + "\n"));
    }

    @Test
    void whatToDoFollowsASentence() {
        var report = new Report(ConfigurationFindings.refused(List.of("was language meant?", "PORT must be a number")));

        assertThat(report.lines(Texts.in(Language.ENGLISH)))
                .contains(
                        "FAULT    [configuration] was language meant? To do: Correct this, then run doctor again.",
                        "FAULT    [configuration] PORT must be a number. To do: Correct this, then run doctor again.");
        assertThat(report.lines(Texts.in(Language.CHINESE)))
                .contains("故障  [configuration] was language meant? 处理：更正后重试。");
    }

    @Test
    void linesStandBelowEachOtherAndEndWithASummary() {
        var report = new Report(List.of(
                Finding.ok(Matter.FILES, "files"), Finding.fault(Matter.CLOCK, "clock.behind", "slack.com", 400)));

        assertThat(report.isFaulty()).isTrue();
        assertThat(report.lines(Texts.in(Language.ENGLISH)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("ok       [files] "),
                        line -> assertThat(line)
                                .startsWith("FAULT    [clock] The clock of this machine is 400 seconds behind")
                                .contains(" To do: "),
                        line -> assertThat(line).startsWith("1 ok, 0 warning, 1 FAULT, 0 "));
    }
}
