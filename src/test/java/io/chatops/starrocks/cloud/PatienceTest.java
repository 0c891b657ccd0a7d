package io.chatops.starrocks.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Deque<CloudResult<String>> answers = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private boolean wanted = true;

    @Test
    void asksAgainAfterFiveSecondsWhenTheServiceThrottles() {
        answers.add(failed(Kind.THROTTLED, Optional.empty()));
        answers.add(failed(Kind.UNAVAILABLE, Optional.empty()));
        answers.add(new CloudResult.Answered<>("fine", "R-3"));

        assertThat(patience(Duration.ofMinutes(1)).ask(answers::remove).answer())
                .contains("fine");
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void waitsAsLongAsTheServiceAsksButNotForEver() {
        answers.add(failed(Kind.THROTTLED, Optional.of(Duration.ofMillis(1200))));
        answers.add(failed(Kind.THROTTLED, Optional.of(Duration.ofHours(1))));
        answers.add(new CloudResult.Answered<>("fine", "R-3"));

        patience(Duration.ofMinutes(5)).ask(answers::remove);

        assertThat(waits).containsExactly(Duration.ofMillis(1200), Duration.ofSeconds(60));
    }

    @Test
    void givesUpAfterThreeMoreTries() {
        for (int tries = 0; tries < 10; tries++) {
            answers.add(failed(Kind.THROTTLED, Optional.empty()));
        }

        assertThat(patience(Duration.ofMinutes(5)).ask(answers::remove).failure())
                .map(CloudFailure::kind)
                .contains(Kind.THROTTLED);
        assertThat(answers).hasSize(6);
    }

    @Test
    void beginsNoTryAfterTheTimeThatSomebodyWaits() {
        answers.add(failed(Kind.UNAVAILABLE, Optional.empty()));
        answers.add(failed(Kind.UNAVAILABLE, Optional.empty()));
        answers.add(new CloudResult.Answered<>("too late", "R-3"));

        assertThat(patience(Duration.ofSeconds(8)).ask(answers::remove).answer())
                .isEmpty();
        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void stopsWhenTheWaitingIsBrokenOff() {
        wanted = false;
        answers.add(failed(Kind.THROTTLED, Optional.empty()));
        answers.add(new CloudResult.Answered<>("not asked for", "R-2"));

        assertThat(patience(Duration.ofMinutes(1)).ask(answers::remove).answer())
                .isEmpty();
        assertThat(answers).hasSize(1);
    }

    @Test
    void asksOnceWhenAskingAgainWouldNotHelp() {
        answers.add(failed(Kind.NOT_PERMITTED, Optional.empty()));
        answers.add(new CloudResult.Answered<>("not asked for", "R-2"));

        patience(Duration.ofMinutes(1)).ask(answers::remove);

        assertThat(answers).hasSize(1);
        assertThat(waits).isEmpty();
    }

    private Patience patience(Duration total) {
        InstantSource time = () -> now;
        return new Patience(RetryPolicy.READS, this::pause, time, total);
    }

    private boolean pause(Duration wait) {
        waits.add(wait);
        now = now.plus(wait);
        return wanted;
    }

    private static CloudResult<String> failed(Kind kind, Optional<Duration> retryAfter) {
        return new CloudResult.Failed<>(new CloudFailure(kind, "code", "message", "R-1", Optional.empty(), retryAfter));
    }
}
