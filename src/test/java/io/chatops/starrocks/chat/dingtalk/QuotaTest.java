package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private Instant now = Instant.parse("2026-03-31T15:59:59Z");

    @Test
    void marksAreFourFifthsNineTenthsAndTheEnd() {
        var quota = Quota.ofCalls(100, () -> now);
        var marks = new ArrayList<Integer>();
        for (int i = 1; i <= 120; i++) {
            if (quota.count()) {
                marks.add(i);
            }
        }
        assertThat(marks).containsExactly(80, 90, 100);
    }

    @Test
    void monthBeginsInChina() {
        var quota = Quota.ofPushes(10, () -> now);
        quota.count();
        assertThat(quota.used()).isEqualTo(1);
        quota.count();
        now = now.plusSeconds(1);
        assertThat(quota.used()).isZero();
        quota.count();
        assertThat(quota.used()).isEqualTo(1);
    }
}
