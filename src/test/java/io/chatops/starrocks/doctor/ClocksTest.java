package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a difference of clocks means. */
class ClocksTest {
    @ParameterizedTest
    @CsvSource({
        "0, OK, clock.right",
        "60, OK, clock.right",
        "61, WARNING, clock.behind",
        "-61, WARNING, clock.ahead",
        "300, WARNING, clock.behind",
        "301, FAULT, clock.behind",
        "-301, FAULT, clock.ahead"
    })
    void differenceIsJudgedByWhatItKeepsFromWorking(long ahead, Verdict verdict, String key) {
        assertThat(Clocks.compared("slack.com", Optional.of(Duration.ofSeconds(ahead))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(verdict);
                    assertThat(finding.key()).isEqualTo(key);
                });
    }

    @Test
    void nothingIsSaidOfAClockThatDidNotTellTheTime() {
        assertThat(Clocks.compared("slack.com", Optional.empty())).isEmpty();
    }
}
