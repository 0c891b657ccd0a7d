package io.chatops.starrocks.operation;

import static io.chatops.starrocks.cloud.FakeCloud.created;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.secret.PlainSecretBox;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is looked at again before anything is sent, and by which replica it is sent. */
class SenderTest {
    private final WorkRoom room = WorkRoom.approving(2);
    private final PlainSecretBox elsewhere = new PlainSecretBox();

    @Test
    void holdsWhatIsReadyWhileTheBotIsStoppedAndSaysSoOnce() {
        var ready = approved();
        room.mode.to(Mode.STOPPED);

        room.pass(Duration.ofMinutes(30));

        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        assertThat(room.the(ready).obstacle()).contains(Obstacle.of(Obstacle.Kind.STOPPED));
        assertThat(room.the(ready).version()).as("one more").isEqualTo(ready.version() + 1);
        assertThat(room.events(ready)).containsOnlyOnce(Events.HELD);
        room.mode.to(Mode.READ_ONLY);
        room.pass(Duration.ofSeconds(21));
        assertThat(room.status(ready)).as("what is under way goes on").isEqualTo(Status.SUBMITTED);
        assertThat(room.the(ready).obstacle()).isEmpty();
    }

    @Test
    void asksForNoPasswordWhileTheBotIsStopped() {
        var ready = approved();
        room.secrets.loseAll();
        room.mode.to(Mode.STOPPED);

        room.pass(Duration.ofMinutes(5));
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        room.mode.to(Mode.NORMAL);
        room.pass(Duration.ofSeconds(21));

        assertThat(room.status(ready)).isEqualTo(Status.AWAITING_SECRET);
    }

    @Test
    void holdsAThrottledCallWhileTheBotIsStopped() {
        var ready = approved();
        room.cloud.create = creation -> failed(Kind.THROTTLED);
        room.after(0);
        room.mode.to(Mode.STOPPED);
        room.pass(Duration.ofMinutes(5));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTING);
        room.mode.to(Mode.NORMAL);
        room.pass(Duration.ofSeconds(30));
        assertThat(room.cloud.creations).hasSize(4);
    }

    @Test
    void sendsNothingAgainOfAnUnknownOutcomeWhileTheBotIsStopped() {
        var ready = approved();
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        room.after(0);
        room.mode.to(Mode.STOPPED);
        room.pass(Duration.ofMinutes(3));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.cloud.queries).as("it is still looked for").isNotEmpty();
        assertThat(room.status(ready)).isEqualTo(Status.UNSETTLED);
    }

    @Test
    void cancelsWhatItsRequesterMayAskForNoMore() {
        var ready = approved();
        room.directory.with(WorkRoom.ASKERS);

        room.after(0);

        assertCancelled(ready, Obstacle.Kind.REQUESTER_NOT_ALLOWED, ALICE);
    }

    @Test
    void cancelsWhatSomebodyApprovedWhoMayNoMore() {
        var ready = approved();
        room.directory.with(WorkRoom.APPROVERS, DAVE);

        room.after(0);

        assertCancelled(ready, Obstacle.Kind.APPROVER_NOT_ALLOWED, CAROL);
    }

    @Test
    void cancelsWhatSomebodyApprovedWhoLeft() {
        var ready = approved();
        room.directory.leaves(DAVE);

        room.after(0);

        assertCancelled(ready, Obstacle.Kind.APPROVER_NOT_ALLOWED, DAVE);
    }

    @Test
    void cancelsWhatWasBrokenOpenBySomebodyWhoMayNoMore() {
        var waiting = room.confirmed();
        room.desk.breakGlass(waiting.id(), ERIN, waiting.digest().brief(), "fire");
        room.directory.with(WorkRoom.BREAKERS);

        room.after(0);

        assertCancelled(waiting, Obstacle.Kind.APPROVER_NOT_ALLOWED, ERIN);
    }

    @Test
    void waitsWhileThePlatformDoesNotTell() {
        var ready = approved();
        room.directory.silent(true);
        room.pass(Duration.ofMinutes(2));

        assertThat(room.status(ready)).isEqualTo(Status.READY);
        assertThat(room.the(ready).obstacle()).map(Obstacle::kind).contains(Obstacle.Kind.DIRECTORY_SILENT);
        assertThat(room.cloud.creations).isEmpty();
        room.directory.silent(false);
        room.pass(Duration.ofSeconds(11));
        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void cancelsWhatWouldBeSentOtherwiseThanItWasConfirmed() {
        var ready = approved();
        var other = ready.with(OperationTest.otherPlan(), Estimate.NONE);
        var tampered = Operations.withDigest(other.with(ready.approvals()), ready.digest())
                .stay(room.now(), ready.due());
        Operations.replace(room.journal, tampered);

        room.after(0);

        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.status(ready)).isEqualTo(Status.CANCELLED);
        assertThat(room.the(ready).obstacle()).contains(Obstacle.of(Obstacle.Kind.CHANGED_SINCE));
    }

    @Test
    void sendsNothingThatLacksApprovalsHoweverItCameToBeReady() {
        var waiting = room.confirmed();
        var early = waiting.become(Status.READY, room.now(), Optional.of(room.now()));
        Operations.replace(room.journal, early);

        room.after(0);

        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.the(waiting).obstacle()).contains(Obstacle.of(Obstacle.Kind.NOT_APPROVED));
    }

    @Test
    void leavesItToTheReplicaThatHoldsThePassword() {
        var ready = approved();
        var other = room.newWorker(room.journal, elsewhere);

        other.nudge(ready.id());
        other.claim();
        other.tick();
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        room.worker().claim();

        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void asksForThePasswordOnceNobodyTookItInTime() {
        var ready = approved();
        room.secrets.loseAll();
        var other = room.newWorker(room.journal, elsewhere);

        other.tick();
        assertThat(room.status(ready)).isEqualTo(Status.READY);
        room.after(10);

        assertThat(room.status(ready)).isEqualTo(Status.AWAITING_SECRET);
        assertThat(room.events(ready)).contains(Events.PASSWORD_WANTED);
    }

    @Test
    void neverSendsAnOlderPasswordThatAnotherReplicaStillHolds() {
        var ready = approved();
        room.secrets.find(ready.secretKey()).ifPresent(old -> elsewhere.put(ready.secretKey(), old));
        room.secrets.loseAll();
        room.after(10);
        var other = room.newWorker(room.journal, elsewhere);

        room.desk.provideSecret(ready.id(), ALICE, WorkRoom.PASSWORD);
        other.claim();
        other.nudge(ready.id());

        assertThat(room.cloud.creations).isEmpty();
        room.worker().claim();
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void leavesResendingToTheHolderForAWhileThenLooksItself() {
        var ready = approved();
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        room.worker().claim();
        var other = room.newWorker(room.journal, elsewhere);

        room.moveClock(Duration.ofSeconds(14));
        other.tick();
        assertThat(room.cloud.queries).isEmpty();
        room.moveClock(Duration.ofSeconds(1));
        other.tick();

        assertThat(room.cloud.queries).hasSize(1);
        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(ready)).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void recordsEachCallWithTheIdOfItsAnswer() {
        var ready = approved();
        room.cloud.create = creation -> failed(Kind.INVALID_PARAMETER);

        room.after(0);

        assertThat(room.events(ready)).endsWith(Events.SENDING, Events.REFUSED);
        assertThat(room.journal.entries()).last().satisfies(entry -> {
            assertThat(entry.requestId()).contains("REQ-INVALID_PARAMETER");
            assertThat(entry.digest()).contains(ready.digest().value());
            assertThat(entry.actor()).isEmpty();
            assertThat(entry.place()).contains(WorkRoom.CHANNEL);
        });
    }

    @Test
    void believesALateAnswerThoughAnotherReplicaCalledTheCallLost() {
        var ready = approved();
        var other = room.newWorker(room.journal, elsewhere);
        room.cloud.create = creation -> {
            room.moveClock(Duration.ofSeconds(91));
            other.tick();
            assertThat(room.status(ready)).isEqualTo(Status.UNKNOWN);
            return created("c-late");
        };

        room.worker().claim();

        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTED);
        assertThat(room.the(ready).outcome().instance()).contains(new InstanceId("c-late"));
        assertThat(room.cloud.queries).isEmpty();
    }

    @Test
    void sendsNothingOnceItStoodStillForLongerThanACallMayTake() {
        var ready = approved();
        var frozen = new RacingJournal(room.journal, () -> room.moveClock(Duration.ofSeconds(91)));

        room.newWorker(frozen).claim();

        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTING);
        assertThat(room.cloud.creations).isEmpty();

        room.pass(Duration.ofMinutes(4));
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void neverRepeatsAfterAStopWhatTheServiceMayHaveForgottenByThen() {
        var ready = approved();
        room.cloud.create = creation -> failed(room.cloud.creations.size() == 1 ? Kind.UNDECIDED : Kind.THROTTLED);
        room.after(0);
        room.after(5);
        assertThat(room.cloud.creations).hasSize(2);
        assertThat(room.status(ready)).isEqualTo(Status.SUBMITTING);
        room.mode.to(Mode.STOPPED);
        room.pass(Duration.ofMinutes(11));
        room.mode.to(Mode.NORMAL);
        room.pass(Duration.ofMinutes(4));

        assertThat(room.cloud.creations).hasSize(2);
        assertThat(room.status(ready)).isEqualTo(Status.UNSETTLED);
    }

    private Operation approved() {
        var waiting = room.confirmed();
        room.desk.approve(waiting.id(), CAROL, waiting.digest().brief());
        room.desk.approve(waiting.id(), DAVE, waiting.digest().brief());
        return room.the(waiting);
    }

    private void assertCancelled(Operation operation, Obstacle.Kind kind, Actor whose) {
        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.status(operation)).isEqualTo(Status.CANCELLED);
        assertThat(room.the(operation).obstacle()).contains(Obstacle.of(kind, whose));
        assertThat(room.held(operation)).isFalse();
        assertThat(room.journal.entries())
                .last()
                .satisfies(entry -> assertThat(entry.detail()).contains(kind.name(), whose.key()));
    }
}
