package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.InstanceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {
    private final Submission submission = new Submission(Patience.STANDARD);
    private final Operation ready = next(asked(1), Status.READY, Optional.of(NOON));

    @Test
    void beginsWithALeaseThatOutlastsTheCall() {
        var sending = submission.begin(ready, NOON);

        assertThat(sending.status()).isEqualTo(Status.SUBMITTING);
        assertThat(sending.due()).contains(NOON.plusSeconds(90));
        assertThat(sending.attempt().count()).isEqualTo(1);
        assertThat(sending.attempt().first()).contains(NOON);
        assertThat(sending.version()).isEqualTo(ready.version() + 1);
    }

    @Test
    void isSubmittedWithWhatTheServiceNamed() {
        var created = new Created(new InstanceId("c-1"), Optional.of("230"));
        var taken = submission.taken(submission.begin(ready, NOON), created, "REQ-7", NOON);

        assertThat(taken.status()).isEqualTo(Status.SUBMITTED);
        assertThat(taken.outcome().instance()).contains(new InstanceId("c-1"));
        assertThat(taken.outcome().order()).contains("230");
        assertThat(taken.outcome().requestId()).contains("REQ-7");
        assertThat(taken.due()).contains(NOON.plusSeconds(30));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"THROTTLED", "UNAVAILABLE", "UNDECIDED"})
    void isRefusedWhenTheServiceCertainlyDidNothing(Kind kind) {
        var refused = refused(submission.begin(ready, NOON), kind);

        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.failure()).map(CloudFailure::kind).contains(kind);
        assertThat(refused.due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "UNDECIDED"})
    void isUnknownWhenTheServiceMayHaveDoneIt(Kind kind) {
        var unknown = refused(submission.begin(ready, NOON), kind);

        assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(unknown.attempt().uncertain()).isTrue();
        assertThat(unknown.due()).contains(NOON.plusSeconds(5));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neverCallsItRefusedAfterAnUncertainAttempt(Kind kind) {
        var uncertain = refused(submission.begin(ready, NOON), Kind.UNDECIDED);
        var again = refused(submission.begin(uncertain, NOON), kind);

        assertThat(again.status()).isIn(Status.UNKNOWN, Status.SUBMITTING).isNotEqualTo(Status.REFUSED);
        assertThat(again.status() == Status.SUBMITTING).isEqualTo(kind == Kind.THROTTLED);
    }

    @Test
    void waitsAndSendsThreeTimesMoreWhenThrottledThenIsRefused() {
        var sending = submission.begin(ready, NOON);
        for (int more = 1; more <= 3; more++) {
            var waiting = refused(sending, Kind.THROTTLED);
            assertThat(waiting.status()).isEqualTo(Status.SUBMITTING);
            assertThat(waiting.due()).contains(NOON.plusSeconds(5));
            sending = submission.begin(waiting, NOON);
            assertThat(sending.attempt().count()).isEqualTo(1 + more);
        }

        assertThat(refused(sending, Kind.THROTTLED).status()).isEqualTo(Status.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0", "PT1S,1", "PT59.5S,59", "PT60S,60", "PT61S,60", "PT24H,60", "PT-1S,5"})
    void waitsAsLongAsTheServiceAsksUpToAMinute(Duration asked, long seconds) {
        var failure = new CloudFailure(Kind.THROTTLED, "Throttling", "", "R", Optional.empty(), Optional.of(asked));
        var waiting = submission.refused(submission.begin(ready, NOON), failure, NOON);

        assertThat(Duration.between(NOON, waiting.due().orElseThrow()).toSeconds())
                .isEqualTo(seconds);
    }

    @Test
    void endsAThrottledOrderWhosePasswordIsGone() {
        var throttled = refused(submission.begin(ready, NOON), Kind.THROTTLED);
        var uncertain = refused(submission.begin(ready, NOON), Kind.UNDECIDED);
        var both = refused(submission.begin(uncertain, NOON), Kind.THROTTLED);

        var gone = Obstacle.of(Obstacle.Kind.PASSWORD_GONE);
        assertThat(submission.barred(throttled, gone, NOON).status()).isEqualTo(Status.REFUSED);
        assertThat(submission.barred(throttled, gone, NOON).obstacle()).contains(gone);
        assertThat(submission.barred(both, gone, NOON).status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void looksAtOnceForALostCall() {
        var lost = submission.lost(submission.begin(ready, NOON), NOON.plusSeconds(90));

        assertThat(lost.status()).isEqualTo(Status.UNKNOWN);
        assertThat(lost.attempt().uncertain()).isTrue();
        assertThat(lost.due()).contains(NOON.plusSeconds(90));
    }

    @Test
    void looksByTheOperationsTagInItsRegion() {
        var query = Submission.lookFor(ready);

        assertThat(query.tags())
                .isEqualTo(Map.of(Creation.OPERATION_TAG, ready.id().value()));
        assertThat(query.region()).isEqualTo(ready.plan().region());
        assertThat(query.name()).isEmpty();
        assertThat(query.id()).isEmpty();
    }

    @Test
    void isSubmittedWhenFoundAndLookedAtAtOnce() {
        var page = new Page<>(List.of(FakeCloud.instance("c-found", "creating")), 1);
        var found = submission.found(unknown(), page, "REQ-8", NOON);

        assertThat(found.status()).isEqualTo(Status.SUBMITTED);
        assertThat(found.outcome().instance()).contains(new InstanceId("c-found"));
        assertThat(found.outcome().status()).contains("creating");
        assertThat(found.due()).contains(NOON);
    }

    @Test
    void maySendTheSameAgainForTenMinutesFromTheFirstTime() {
        assertThat(submission.maySendAgain(unknown(), true, NOON.plusSeconds(599)))
                .isTrue();
        assertThat(submission.maySendAgain(unknown(), true, NOON.plusSeconds(600)))
                .isFalse();
        assertThat(submission.maySendAgain(unknown(), false, NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "3,true", "4,false", "9,false"})
    void maySendAtMostThreeTimesMore(int sent, boolean again) {
        var operation = ready;
        for (int count = 1; count < sent; count++) {
            operation = operation.with(operation.attempt().begun(NOON));
        }
        var unknown = refused(submission.begin(operation, NOON), Kind.UNDECIDED);

        assertThat(submission.maySendAgain(unknown, true, NOON)).isEqualTo(again);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void doesNotInsistAfterARefusal(Kind last) {
        var unknown = unknown();
        var answered =
                unknown.with(unknown.attempt().begun(NOON).answered(CloudFailure.of(last, "Code", "message", "REQ-1")));

        boolean mayHaveBeenDone = last == Kind.UNAVAILABLE || last == Kind.UNDECIDED || last == Kind.THROTTLED;
        assertThat(submission.maySendAgain(answered, true, NOON)).isEqualTo(mayHaveBeenDone);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 60, 119})
    void looksEveryTenSecondsForTwoMinutes(long seconds) {
        var looked = submission.notFound(unknown(), NOON.plusSeconds(seconds));

        assertThat(looked.status()).isEqualTo(Status.UNKNOWN);
        assertThat(looked.due()).contains(NOON.plusSeconds(seconds + 10));
    }

    @Test
    void isUnsettledAfterTwoMinutesOfLookingInVain() {
        var unsettled = submission.notFound(unknown(), unknown().since().plusSeconds(120));

        assertThat(unsettled.status()).isEqualTo(Status.UNSETTLED);
        assertThat(unsettled.due()).isEmpty();
    }

    private Operation unknown() {
        return refused(submission.begin(ready, NOON), Kind.UNDECIDED);
    }

    private Operation refused(Operation sending, Kind kind) {
        return submission.refused(sending, CloudFailure.of(kind, "Code", "message", "REQ-1"), NOON);
    }
}
