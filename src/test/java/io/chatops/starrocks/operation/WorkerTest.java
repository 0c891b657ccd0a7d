package io.chatops.starrocks.operation;

import static io.chatops.starrocks.cloud.FakeCloud.answered;
import static io.chatops.starrocks.cloud.FakeCloud.created;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static io.chatops.starrocks.cloud.FakeCloud.found;
import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.full;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WorkerTest {
    private final WorkRoom room = new WorkRoom();

    @Test
    void sendsWhatWasConfirmedOnceWithItsTokenAndTags() {
        var operation = room.confirmed();

        room.after(0);
        room.after(0);

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations)
                .containsExactly(new Creation(
                        operation.plan(),
                        operation.clientToken(),
                        WorkRoom.PASSWORD,
                        Map.of("chatops-operation", operation.id().value(), "created-by", ALICE.user())));
        assertThat(room.the(operation).outcome().instance()).contains(new InstanceId("c-fake"));
    }

    @Test
    void sendsNothingBeforeItWasConfirmed() {
        var waiting = room.asked();
        var draft = room.put(next(asked(101), Status.DRAFT, Optional.of(NOON.plusSeconds(10))));
        var approval = room.put(next(asked(102), Status.AWAITING_APPROVAL, Optional.of(NOON.plusSeconds(10))));
        List.of(waiting, draft, approval).forEach(operation -> room.worker().nudge(operation.id()));

        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_CONFIRMATION);
    }

    @Test
    void hasItWrittenThatACallIsUnderWayBeforeItCalls() {
        var operation = room.confirmed();
        room.cloud.create = creation -> {
            assertThat(room.status(operation)).isEqualTo(Status.SUBMITTING);
            assertThat(room.the(operation).attempt().count()).isEqualTo(1);
            return created("c-1");
        };

        room.after(0);

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void forgetsThePasswordOnceTheOrderWasTaken() {
        var operation = room.confirmed();
        room.after(0);

        assertThat(room.held(operation)).isFalse();
    }

    @Test
    void sendsTheSameThreeTimesMoreWhenThrottledFiveSecondsApart() {
        var operation = room.confirmed();
        var times = new ArrayList<Instant>();
        room.cloud.create = creation -> {
            times.add(room.now());
            return failed(Kind.THROTTLED);
        };

        room.after(0);
        room.pass(Duration.ofSeconds(60));

        assertThat(times).containsExactly(NOON, NOON.plusSeconds(5), NOON.plusSeconds(10), NOON.plusSeconds(15));
        assertThat(room.cloud.creations).containsOnly(room.cloud.creations.get(0));
        assertThat(room.status(operation)).isEqualTo(Status.REFUSED);
        assertThat(room.held(operation)).isFalse();
        assertThat(room.cloud.queries).isEmpty();
    }

    @Test
    void honoursTheWaitThatTheServiceAsksForUpToAMinute() {
        room.confirmed();
        var times = new ArrayList<Instant>();
        var waits = new ArrayList<>(List.of(Duration.ofSeconds(12), Duration.ofMinutes(10)));
        room.cloud.create = creation -> {
            times.add(room.now());
            return waits.isEmpty() ? created("c-1") : throttled(waits.remove(0));
        };

        room.after(0);
        room.pass(Duration.ofSeconds(100));

        assertThat(times).containsExactly(NOON, NOON.plusSeconds(12), NOON.plusSeconds(72));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"THROTTLED", "UNAVAILABLE", "UNDECIDED"})
    void endsWhatTheServiceRefusedAndSendsItNoMore(Kind kind) {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(kind);

        room.after(0);
        room.pass(Duration.ofMinutes(2));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(operation)).isEqualTo(Status.REFUSED);
        assertThat(room.the(operation).failure()).map(CloudFailure::kind).contains(kind);
        assertThat(room.held(operation)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "UNDECIDED"})
    void looksByTagAfterFiveSecondsAndTakesWhatItFinds(Kind kind) {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(kind);
        room.cloud.instances = query -> found("c-there", "creating");

        room.after(0);
        assertThat(room.status(operation)).isEqualTo(Status.UNKNOWN);
        room.after(4);
        assertThat(room.cloud.queries).isEmpty();
        room.after(1);

        assertThat(room.cloud.queries.get(0).tags())
                .isEqualTo(Map.of("chatops-operation", operation.id().value()));
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.the(operation).outcome().instance()).contains(new InstanceId("c-there"));
        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.held(operation)).isFalse();
    }

    @Test
    void sendsTheSameAgainOnlyAfterLookingInVain() {
        var operation = room.confirmed();
        var calls = new ArrayList<String>();
        room.cloud.create = creation -> {
            calls.add("create");
            return calls.size() < 3 ? failed(Kind.UNDECIDED) : created("c-1");
        };
        room.cloud.instances = query -> {
            calls.add("look");
            return answered(new Page<>(List.of(), 0));
        };

        room.after(0);
        room.after(5);

        assertThat(calls).containsExactly("create", "look", "create");
        assertThat(room.cloud.creations).containsOnly(room.cloud.creations.get(0));
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void sendsAtMostThreeTimesMoreThenLooksAndIsUnsettled() {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(Kind.UNAVAILABLE);

        room.after(0);
        room.pass(Duration.ofMinutes(5));

        assertThat(room.cloud.creations).hasSize(4).containsOnly(room.cloud.creations.get(0));
        assertThat(room.status(operation)).isEqualTo(Status.UNSETTLED);
        assertThat(room.held(operation)).isFalse();
        int looks = room.cloud.queries.size();
        room.pass(Duration.ofMinutes(5));
        assertThat(room.cloud.queries).hasSize(looks);
    }

    @Test
    void sendsNothingAgainTenMinutesAfterTheFirstTime() {
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        var operation = room.confirmed();
        room.after(0);

        room.after(Duration.ofMinutes(10));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.cloud.queries).hasSize(1);
        assertThat(room.status(operation)).isEqualTo(Status.UNSETTLED);
        assertThat(room.held(operation)).isFalse();
    }

    @Test
    void sendsTheSameAgainWhileTheTenMinutesLast() {
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        room.confirmed();
        room.after(0);

        room.after(Duration.ofSeconds(599));

        assertThat(room.cloud.creations).hasSize(2).containsOnly(room.cloud.creations.get(0));
    }

    @Test
    void sendsNothingWhileItCannotLook() {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        room.cloud.instances = query -> failed(Kind.NOT_PERMITTED);

        room.after(0);
        room.pass(Duration.ofSeconds(124));
        assertThat(room.status(operation)).isEqualTo(Status.UNKNOWN);
        room.pass(Duration.ofSeconds(20));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(operation)).isEqualTo(Status.UNSETTLED);
    }

    @Test
    void looksOnWithoutThePasswordButSendsNothing() {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(Kind.UNDECIDED);
        room.after(0);

        room.restart();
        room.pass(Duration.ofSeconds(100));
        assertThat(room.status(operation)).isEqualTo(Status.UNKNOWN);
        room.cloud.instances = query -> found("c-late", "creating");
        room.pass(Duration.ofSeconds(20));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = Mode.EXCLUDE,
            names = {"THROTTLED", "UNAVAILABLE", "UNDECIDED"})
    void neverCallsItRefusedWhenAnEarlierCallMayHaveCreatedIt(Kind kind) {
        var operation = room.confirmed();
        room.cloud.create = creation -> room.cloud.creations.size() == 1 ? failed(Kind.UNDECIDED) : failed(kind);

        room.after(0);
        room.pass(Duration.ofMinutes(4));

        assertThat(room.cloud.creations).hasSize(2);
        assertThat(room.moves).extracting(Operation::status).doesNotContain(Status.REFUSED);
        assertThat(room.status(operation)).isEqualTo(Status.UNSETTLED);
    }

    @Test
    void asksForThePasswordWhenItIsGoneAndGoesOnWithIt() {
        var operation = room.confirmed();
        room.restart();

        room.after(9);
        assertThat(room.status(operation)).as("another replica may hold it").isEqualTo(Status.READY);
        room.after(1);
        assertThat(room.status(operation)).isEqualTo(Status.AWAITING_SECRET);
        assertThat(room.cloud.creations).isEmpty();

        room.desk.provideSecret(operation.id(), ALICE, WorkRoom.PASSWORD);
        room.after(0);
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void sendsNoMoreWhenThePasswordIsGoneBetweenThrottledCalls() {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(Kind.THROTTLED);
        room.after(0);

        room.restart();
        room.pass(Duration.ofSeconds(30));

        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.status(operation)).isEqualTo(Status.REFUSED);
        assertThat(room.the(operation).obstacle()).contains(Obstacle.of(Obstacle.Kind.PASSWORD_GONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "AWAITING_CONFIRMATION", "AWAITING_APPROVAL", "AWAITING_SECRET"})
    void closesWhatNobodyGoesOnWithInTimeAndForgetsItsPassword(Status status) {
        var operation = room.put(next(asked(1), status, Optional.of(NOON.plusSeconds(60))));

        room.after(59);
        room.worker().nudge(operation.id());
        assertThat(room.status(operation)).isEqualTo(status);
        assertThat(room.held(operation)).isTrue();
        room.after(1);

        assertThat(room.status(operation)).isEqualTo(status == Status.DRAFT ? Status.CANCELLED : Status.EXPIRED);
        assertThat(room.held(operation)).isFalse();
        assertThat(room.cloud.creations).isEmpty();
    }

    @Test
    void expiresADayAfterItWasAsked() {
        var operation = room.asked();

        room.after(Operations.DAY.minusSeconds(1));
        assertThat(room.status(operation)).isEqualTo(Status.AWAITING_CONFIRMATION);
        room.after(1);

        assertThat(room.status(operation)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void neverSendsWhatHasAnotherDigestThanWasConfirmed() {
        var confirmed = next(asked(1), Status.READY, Optional.of(NOON));
        var other = OperationTest.otherPlan();
        room.put(tampered(confirmed, other));
        room.put(tampered(next(asked(2), Status.UNKNOWN, Optional.of(NOON)), other));

        room.pass(Duration.ofMinutes(5));

        assertThat(room.cloud.creations).isEmpty();
    }

    @Test
    void doesNotLetWhatCannotBeSentHoldUpTheOthers() {
        for (int number = 1; number <= 60; number++) {
            room.put(tampered(
                    next(asked(1000 + number), Status.READY, Optional.of(NOON.minusSeconds(60))),
                    OperationTest.otherPlan()));
        }
        var operation = room.confirmed();

        room.pass(Duration.ofSeconds(3));

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void looksAtTheInstanceUntilItRunsAndTellsItsAddresses() {
        var operation = room.confirmed();
        room.cloud.instances = query -> found("c-fake", "creating");
        room.cloud.nodeGroups = answered(List.of(
                group("FE", Optional.of("fe.internal"), Optional.of("fe.public")),
                group("BE", Optional.of("be.internal"), Optional.empty()),
                group("fe", Optional.of("fe.internal"), Optional.of(" "))));
        room.cloud.gateways = answered(List.of(
                new Gateway("gw-1", "default", "inner", 3, Optional.of("gw.internal"), Optional.of("gw.public"))));

        room.after(0);
        room.pass(Duration.ofSeconds(65));
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.queries)
                .hasSize(2)
                .allSatisfy(query -> assertThat(query.id()).contains(new InstanceId("c-fake")));
        room.cloud.instances = query -> found("c-fake", "running");
        room.pass(Duration.ofSeconds(30));

        assertThat(room.status(operation)).isEqualTo(Status.RUNNING);
        assertThat(room.the(operation).outcome().addresses())
                .containsExactly("fe.internal", "fe.public", "gw.internal", "gw.public");
    }

    @Test
    void runsEvenWhenItsAddressesMayNotBeRead() {
        var operation = room.confirmed();
        room.cloud.instances = query -> found("c-fake", "running");
        room.cloud.nodeGroups = failed(Kind.NOT_PERMITTED);
        room.cloud.gateways = answered(
                List.of(new Gateway("gw-1", "default", "inner", 3, Optional.of("gw.internal"), Optional.empty())));

        room.after(0);
        room.after(30);

        assertThat(room.status(operation)).isEqualTo(Status.RUNNING);
        assertThat(room.the(operation).outcome().addresses()).containsExactly("gw.internal");
    }

    @Test
    void followsEveryHalfMinuteThenEveryMinuteAndStopsAfterHalfAnHour() {
        var operation = room.confirmed();
        room.after(0);
        room.pass(Duration.ofMinutes(29));
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.queries).hasSize(6 + 26);
        room.pass(Duration.ofMinutes(1));
        assertThat(room.status(operation)).isEqualTo(Status.STILL_CREATING);

        int looks = room.cloud.queries.size();
        room.pass(Duration.ofMinutes(5));
        assertThat(room.cloud.queries).hasSize(looks);
    }

    @Test
    void goesOnWithWhatIsStillCreatingWhenAsked() {
        var operation = room.put(full(1, Status.STILL_CREATING));
        room.cloud.instances = query -> found("c-b25e21e24388f1b2", "creating");
        room.worker().nudge(operation.id());
        assertThat(room.status(operation)).isEqualTo(Status.STILL_CREATING);

        room.cloud.instances = query -> found("c-b25e21e24388f1b2", "creating_failed");
        room.worker().nudge(operation.id());
        assertThat(room.status(operation)).isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"RUNNING", "FAILED", "REFUSED", "UNSETTLED", "REJECTED", "CANCELLED", "EXPIRED"})
    void leavesAloneWhatIsSettled(Status status) {
        var operation = room.put(full(1, status));

        room.after(Duration.ofDays(2));
        room.worker().nudge(operation.id());

        assertThat(room.the(operation)).isEqualTo(operation);
        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.cloud.queries).isEmpty();
    }

    @Test
    void doesNothingWhenAnotherWasFirst() {
        var operation = room.confirmed();
        var cancelled = next(operation, Status.CANCELLED, Optional.empty());
        var racing = new RacingJournal(room.journal, () -> Operations.replace(room.journal, cancelled));
        room.moves.clear();

        room.newWorker(racing).nudge(operation.id());

        assertThat(room.cloud.creations).isEmpty();
        assertThat(room.the(operation)).isEqualTo(cancelled);
        assertThat(room.moves).isEmpty();
    }

    @Test
    void sendsNothingWhenItCannotWriteBeforeTheCall() {
        var operation = room.confirmed();
        var broken = new RacingJournal(room.journal, () -> room.journal.lost(true));

        room.newWorker(broken).nudge(operation.id());

        assertThat(room.cloud.creations).isEmpty();
        room.journal.lost(false);
        assertThat(room.the(operation)).isEqualTo(operation);
        room.after(0);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void findsByTagWhatItCouldNotWriteAfterTheCall() {
        var operation = room.confirmed();
        room.cloud.create = creation -> {
            room.journal.lost(true);
            return created("c-made");
        };
        room.cloud.instances = query -> found("c-made", "creating");

        room.after(0);
        room.journal.lost(false);
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTING);
        room.pass(Duration.ofSeconds(91));

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.the(operation).outcome().instance()).contains(new InstanceId("c-made"));
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void looksForWhatWasUnderWayWhenTheProcessEnded() {
        var operation = room.confirmed();
        room.cloud.create = creation -> {
            throw new IllegalStateException("the process ends here");
        };
        room.after(0);
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTING);
        room.cloud.instances = query -> found("c-made", "creating");

        room.restart();
        assertThat(room.status(operation)).isEqualTo(Status.UNKNOWN);
        assertThat(room.the(operation).attempt().uncertain()).isTrue();
        room.after(10);

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void doesNotCallLostAfterARestartWhatWasAnswered() {
        var operation = room.confirmed();
        room.cloud.create = creation -> failed(Kind.THROTTLED);
        room.after(0);

        room.worker().recover();

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTING);
        assertThat(room.the(operation).attempt().uncertain()).isFalse();
    }

    @Test
    void staysAliveWhenTheJournalIsLost() {
        var operation = room.confirmed();
        room.journal.lost(true);
        room.worker().nudge(operation.id());
        room.journal.lost(false);

        room.worker().nudge(operation.id());

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void triesAgainWhatTheExecutorDidNotTake() {
        var operation = room.confirmed();
        var full = new ArrayList<>(List.of(true));
        var worker = new Worker(
                room.ledger(room.journal),
                room.secrets,
                new Gate(WorkRoom.OPEN, room.directory),
                room.mode,
                room.cloud,
                work -> {
                    if (!full.isEmpty()) {
                        full.clear();
                        throw new RejectedExecutionException();
                    }
                    work.run();
                },
                Patience.STANDARD);

        worker.claim();
        assertThat(room.status(operation)).isEqualTo(Status.READY);
        worker.claim();
        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void worksOnAnOperationOnceAtATime() {
        var operation = room.confirmed();
        var waiting = new ArrayList<Runnable>();
        var gate = new Gate(WorkRoom.OPEN, room.directory);
        var worker = new Worker(
                room.ledger(room.journal), room.secrets, gate, room.mode, room.cloud, waiting::add, Patience.STANDARD);

        worker.claim();
        worker.claim();
        worker.nudge(operation.id());

        assertThat(waiting).hasSize(1);
    }

    private static Operation tampered(Operation operation, Plan other) {
        var sentBefore = operation
                .with(other, Estimate.NONE)
                .confirmed(ALICE)
                .with(new Attempt(0, Optional.of(NOON), Optional.empty(), false));
        return Operations.withDigest(sentBefore, operation.digest());
    }

    private static NodeGroup group(String component, Optional<String> internal, Optional<String> external) {
        return new NodeGroup(
                "ng-1",
                "default",
                component,
                new InstanceStatus("RUNNING"),
                "standard",
                8,
                3,
                1,
                200,
                "pl1",
                Optional.empty(),
                internal,
                external,
                Optional.empty(),
                true);
    }

    private static CloudResult<Created> throttled(Duration wait) {
        return new CloudResult.Failed<>(new CloudFailure(
                Kind.THROTTLED, "Throttling.User", "slow down", "REQ-1", Optional.empty(), Optional.of(wait)));
    }
}
