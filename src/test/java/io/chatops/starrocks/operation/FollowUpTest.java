package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.full;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.FakeCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
    private final FollowUp followUp = new FollowUp(Patience.STANDARD);
    private final Operation submitted = full(1, Status.SUBMITTED);
    private final Instant since = submitted.since();

    @Test
    void looksEveryThirtySecondsForThreeMinutesThenEveryMinuteUntilHalfAnHourIsOver() {
        var looks = new ArrayList<Duration>();
        var operation = submitted;
        var at = since.plusSeconds(30);
        while (operation.status() == Status.SUBMITTED) {
            looks.add(Duration.between(since, at));
            operation = followUp.seen(operation, FakeCloud.instance("c-1", "creating"), List.of(), at);
            at = operation.due().orElse(at);
        }

        var expected = new ArrayList<Duration>();
        for (int seconds = 30; seconds <= 180; seconds += 30) {
            expected.add(Duration.ofSeconds(seconds));
        }
        for (int seconds = 240; seconds <= 1800; seconds += 60) {
            expected.add(Duration.ofSeconds(seconds));
        }
        assertThat(looks).isEqualTo(expected);
        assertThat(operation.status()).isEqualTo(Status.STILL_CREATING);
        assertThat(operation.due()).as("only Check now goes on").isEmpty();
        assertThat(operation.outcome().status()).contains("creating");
    }

    @Test
    void followsAsLongAsTheOperatorSays() {
        var patient = new FollowUp(Patience.STANDARD.following(Duration.ofMinutes(5)));

        assertThat(patient.notYet(submitted, since.plusSeconds(299)).status()).isEqualTo(Status.SUBMITTED);
        assertThat(patient.notYet(submitted, since.plusSeconds(300)).status()).isEqualTo(Status.STILL_CREATING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SUBMITTED", "STILL_CREATING"})
    void runsWithItsAddresses(Status status) {
        var running = followUp.seen(
                full(1, status), FakeCloud.instance("c-1", "running"), List.of("fe.internal", "fe.public"), NOON);

        assertThat(running.status()).isEqualTo(Status.RUNNING);
        assertThat(running.outcome().addresses()).containsExactly("fe.internal", "fe.public");
        assertThat(running.outcome().status()).contains("running");
        assertThat(running.due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"creating_failed", "CREATING_FAILED", "deleting", "deleted", "deleted_with_error"})
    void hasFailedInEveryStatusThatNoWaitingMends(String word) {
        for (var status : List.of(Status.SUBMITTED, Status.STILL_CREATING)) {
            var failed = followUp.seen(full(1, status), FakeCloud.instance("c-1", word), List.of(), NOON);

            assertThat(failed.status()).isEqualTo(Status.FAILED);
            assertThat(failed.outcome().status()).contains(word);
            assertThat(failed.due()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"creating", "agent_creating", "a_word_of_next_year", ""})
    void takesAWordItDoesNotKnowForInProgress(String word) {
        var seen = followUp.seen(submitted, FakeCloud.instance("c-1", word), List.of(), since.plusSeconds(30));

        assertThat(seen.status()).isEqualTo(Status.SUBMITTED);
        assertThat(seen.due()).contains(since.plusSeconds(60));
    }

    @Test
    void looksNoMoreByItselfOnceItIsStillCreating() {
        var late = followUp.notYet(full(1, Status.STILL_CREATING), since.plus(Duration.ofDays(2)));

        assertThat(late.status()).isEqualTo(Status.STILL_CREATING);
        assertThat(late.due()).isEqualTo(Optional.empty());
    }
}
