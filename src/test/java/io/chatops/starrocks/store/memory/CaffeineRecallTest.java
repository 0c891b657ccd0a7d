package io.chatops.starrocks.store.memory;

import static io.chatops.starrocks.cloud.FakeCloud.answered;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CaffeineRecallTest {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final CaffeineRecall recall = new CaffeineRecall(now::get);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnceWhileTheAnswerIsFresh() {
        assertThat(ask("a", FRESH)).isEqualTo(answered(1));
        pass(FRESH.minusMillis(1));
        assertThat(ask("a", FRESH)).isEqualTo(answered(1));
        pass(Duration.ofMillis(1));
        assertThat(ask("a", FRESH)).isEqualTo(answered(2));
    }

    @Test
    void leavesItToWhoAsksHowOldAnAnswerMayBe() {
        ask("a", FRESH);
        pass(Duration.ofSeconds(10));

        assertThat(ask("a", Duration.ofSeconds(10))).isEqualTo(answered(2));
        assertThat(ask("a", FRESH)).isEqualTo(answered(2));
    }

    @Test
    void tellsKeysApart() {
        ask("a", FRESH);

        assertThat(ask("b", FRESH)).isEqualTo(answered(2));
    }

    @Test
    void remembersAFailureForSecondsAndLosesNoAnswerToOne() {
        assertThat(recall.of("a", FRESH, () -> failed(Kind.UNAVAILABLE)).failure())
                .isPresent();
        assertThat(ask("a", FRESH).failure()).isPresent();
        pass(Duration.ofSeconds(3));
        assertThat(ask("a", FRESH)).isEqualTo(answered(1));
        pass(FRESH);
        assertThat(recall.of("a", FRESH, () -> failed(Kind.UNAVAILABLE)).failure())
                .isPresent();
        assertThat(ask("a", FRESH.plusSeconds(1))).isEqualTo(answered(1));
    }

    @Test
    void saysWhatItRemembersWithoutAsking() {
        assertThat(recall.<Integer>remembered("a", FRESH)).isEmpty();
        ask("a", FRESH);
        assertThat(recall.<Integer>remembered("a", FRESH)).contains(answered(1));
        pass(FRESH);

        assertThat(recall.<Integer>remembered("a", FRESH)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private CloudResult<Integer> ask(String key, Duration fresh) {
        return recall.of(key, fresh, () -> answered(asked.incrementAndGet()));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
