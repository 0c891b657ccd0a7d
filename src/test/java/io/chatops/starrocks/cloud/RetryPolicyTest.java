package io.chatops.starrocks.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final EnumSet<Kind> READ_AGAIN = EnumSet.of(Kind.THROTTLED, Kind.UNAVAILABLE);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsAreSentAgainWhenThrottledOrUnavailable(Kind kind) {
        assertThat(RetryPolicy.READS.pauseAfter(1, failure(kind)).isPresent()).isEqualTo(READ_AGAIN.contains(kind));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void writesAreSentAgainWhenThrottledOnly(Kind kind) {
        assertThat(RetryPolicy.WRITES.pauseAfter(1, failure(kind)).isPresent()).isEqualTo(kind == Kind.THROTTLED);
    }

    @Test
    void threeMoreTriesAtMostFiveSecondsApart() {
        var throttled = failure(Kind.THROTTLED);

        for (int tries = 1; tries <= 3; tries++) {
            assertThat(RetryPolicy.WRITES.pauseAfter(tries, throttled)).contains(Duration.ofSeconds(5));
        }
        assertThat(RetryPolicy.WRITES.pauseAfter(4, throttled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "30,30", "60,60", "61,60", "86400,60"})
    void waitsAsLongAsTheServiceAsksButNoLongerThanAMinute(int asked, int waits) {
        var failure = new CloudFailure(
                Kind.THROTTLED, "Throttling", "", "", Optional.empty(), Optional.of(Duration.ofSeconds(asked)));

        assertThat(RetryPolicy.WRITES.pauseAfter(1, failure)).contains(Duration.ofSeconds(waits));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyAFaultOnTheWayOrInTheServiceLeavesItOpenWhetherSomethingWasDone(Kind kind) {
        assertThat(failure(kind).nothingWasDone()).isEqualTo(kind != Kind.UNAVAILABLE && kind != Kind.UNDECIDED);
    }

    private static CloudFailure failure(Kind kind) {
        return CloudFailure.of(kind, "Code", "message", "REQ-1");
    }
}
