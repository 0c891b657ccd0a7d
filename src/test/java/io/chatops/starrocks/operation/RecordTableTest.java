package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.FRANK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.instance.Drafts;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to an operation stands in the record once: who did it, where, to what, and what the cloud called its answer. */
class RecordTableTest {
    private static final Optional<Actor> NOBODY = Optional.empty();
    private static final Optional<String> UNANSWERED = Optional.empty();

    /**
     * One thing that happens.
     *
     * @param before what leads to it
     * @param act what is done, or what a beat of the worker does
     */
    private record Case(
            Function<WorkRoom, Operation> before,
            BiConsumer<WorkRoom, Operation> act,
            String event,
            Optional<Actor> actor,
            Optional<String> requestId,
            String detail) {}

    static Stream<Arguments> decisions() {
        return Stream.of(
                person(
                        "confirmed",
                        WorkRoom::asked,
                        RecordTableTest::confirm,
                        Events.APPROVAL_DEMANDED,
                        ALICE,
                        "> AWAI"),
                person("first approval", WorkRoom::confirmed, by(CAROL), Events.APPROVED, CAROL, "AWAITING_APPROVAL"),
                person("last approval", RecordTableTest::half, by(DAVE), Events.APPROVED, DAVE, "> READY"),
                person(
                        "approved twice",
                        RecordTableTest::half,
                        by(CAROL),
                        Events.DECISION_REFUSED,
                        CAROL,
                        "APPROVED_B"),
                person("own request", WorkRoom::confirmed, by(ALICE), Events.DECISION_REFUSED, ALICE, "OWN_REQUEST"),
                person("no approver", WorkRoom::confirmed, by(FRANK), Events.DECISION_REFUSED, FRANK, "NOT_AN_APP"),
                person(
                        "rejected",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.reject(on.id(), CAROL, shown(on), "too big"),
                        Events.REJECTED,
                        CAROL,
                        "too big"),
                person(
                        "rejected without a reason",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.reject(on.id(), CAROL, shown(on), " "),
                        Events.DECISION_REFUSED,
                        CAROL,
                        "NO_REASON"),
                person(
                        "went alone",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.breakGlass(on.id(), ERIN, shown(on), "fire"),
                        Events.GLASS_BROKEN,
                        ERIN,
                        "fire"),
                person(
                        "may not go alone",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.breakGlass(on.id(), CAROL, shown(on), "fire"),
                        Events.DECISION_REFUSED,
                        CAROL,
                        "NOT_AN_APPROVER"),
                person(
                        "edited",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.edit(on.id(), ALICE),
                        Events.EDITED,
                        ALICE,
                        "> DRAFT"),
                person(
                        "asked again",
                        RecordTableTest::edited,
                        (room, on) -> room.desk.askAgain(on.id(), ALICE, Drafts.plan(), Estimate.NONE, on.secretKey()),
                        Events.ASKED_AGAIN,
                        ALICE,
                        "> AWAITING_CONFIRMATION"),
                person(
                        "cancelled",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.cancel(on.id(), ALICE),
                        Events.CANCELLED,
                        ALICE,
                        "> CANCELLED"),
                person(
                        "not hers",
                        WorkRoom::confirmed,
                        (room, on) -> room.desk.cancel(on.id(), CAROL),
                        Events.DECISION_REFUSED,
                        CAROL,
                        "NOT_YOURS"),
                person("read-only", RecordTableTest::readOnly, by(CAROL), Events.DECISION_REFUSED, CAROL, "READ_ONLY"),
                person(
                        "password given",
                        RecordTableTest::forgotten,
                        (room, on) -> room.desk.provideSecret(on.id(), ALICE, WorkRoom.PASSWORD),
                        Events.PASSWORD_GIVEN,
                        ALICE,
                        "> READY"),
                person(
                        "looked at",
                        room -> submitted(room, "c-1"),
                        (room, on) -> room.desk.checkNow(on.id(), ALICE),
                        Events.CHECKED,
                        ALICE,
                        "SUBMITTED"));
    }

    static Stream<Arguments> whatHappensByItself() {
        return Stream.of(
                worker("reminded", WorkRoom::confirmed, later(31), Events.REMINDED, UNANSWERED),
                worker("asked the second group", RecordTableTest::reminded, later(60), Events.ESCALATED, UNANSWERED),
                worker("expired", WorkRoom::confirmed, later(24 * 60 + 1), Events.EXPIRED, UNANSWERED),
                worker("never confirmed", WorkRoom::asked, later(24 * 60 + 1), Events.EXPIRED, UNANSWERED),
                worker("draft left", RecordTableTest::edited, later(24 * 60 + 1), Events.EXPIRED, UNANSWERED),
                worker("held", RecordTableTest::stopped, later(0), Events.HELD, UNANSWERED),
                worker("a right was lost", RecordTableTest::rightless, later(0), Events.CANCELLED, UNANSWERED),
                worker("password lost", RecordTableTest::lost, later(1), Events.PASSWORD_WANTED, UNANSWERED),
                worker("submitted", RecordTableTest::taken, later(0), Events.SUBMITTED, Optional.of("REQ-created")),
                worker(
                        "refused",
                        room -> answering(room, Kind.REFUSED),
                        later(0),
                        Events.REFUSED,
                        Optional.of("REQ-REFUSED")),
                worker(
                        "put off",
                        room -> answering(room, Kind.THROTTLED),
                        later(0),
                        Events.PUT_OFF,
                        Optional.of("REQ-THROTTLED")),
                worker(
                        "no clear answer",
                        room -> answering(room, Kind.UNDECIDED),
                        later(0),
                        Events.UNKNOWN,
                        Optional.of("REQ-UNDECIDED")),
                worker(
                        "running",
                        room -> submitted(room, "running"),
                        later(1),
                        Events.RUNNING,
                        Optional.of("REQ-created")),
                worker("never settled", RecordTableTest::unknown, later(3), Events.UNSETTLED, UNANSWERED),
                worker(
                        "long in the making",
                        room -> submitted(room, "creating"),
                        later(31),
                        Events.STILL_CREATING,
                        Optional.of("REQ-created")),
                worker(
                        "failed",
                        room -> submitted(room, "creating_failed"),
                        later(1),
                        Events.FAILED,
                        Optional.of("REQ-created")));
    }

    @ParameterizedTest
    @MethodSource({"decisions", "whatHappensByItself"})
    void eachStandsInTheRecordOnce(Case story) {
        var room = WorkRoom.approving(2);
        var operation = story.before().apply(room);
        var before = room.journal.entries().size();

        story.act().accept(room, operation);

        var added = room.journal.entries().stream()
                .skip(before)
                .filter(entry -> !entry.event().equals(Events.SENDING))
                .toList();
        assertThat(added).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(story.event());
            assertThat(entry.actor()).isEqualTo(story.actor());
            assertThat(entry.operation()).contains(operation.id());
            assertThat(entry.place()).contains(WorkRoom.CHANNEL);
            assertThat(entry.digest()).contains(room.the(operation).digest().value());
            assertThat(entry.requestId()).isEqualTo(story.requestId());
            assertThat(entry.detail()).contains(story.detail());
            assertThat(entry.at()).isEqualTo(room.now());
        });
    }

    private static Arguments person(
            String name,
            Function<WorkRoom, Operation> before,
            BiConsumer<WorkRoom, Operation> act,
            String event,
            Actor actor,
            String detail) {
        return argumentSet(name, new Case(before, act, event, Optional.of(actor), UNANSWERED, detail));
    }

    private static Arguments worker(
            String name,
            Function<WorkRoom, Operation> before,
            BiConsumer<WorkRoom, Operation> act,
            String event,
            Optional<String> requestId) {
        return argumentSet(name, new Case(before, act, event, NOBODY, requestId, ""));
    }

    private static BiConsumer<WorkRoom, Operation> by(Actor approver) {
        return (room, on) -> room.desk.approve(on.id(), approver, shown(on));
    }

    private static BiConsumer<WorkRoom, Operation> later(int minutes) {
        return (room, on) -> room.after(Duration.ofMinutes(minutes));
    }

    private static void confirm(WorkRoom room, Operation on) {
        room.desk.confirm(on.id(), ALICE, shown(on));
    }

    private static String shown(Operation operation) {
        return operation.digest().brief();
    }

    private static Operation half(WorkRoom room) {
        var waiting = room.confirmed();
        by(CAROL).accept(room, waiting);
        return room.the(waiting);
    }

    private static Operation ready(WorkRoom room) {
        var waiting = half(room);
        by(DAVE).accept(room, waiting);
        return room.the(waiting);
    }

    private static Operation edited(WorkRoom room) {
        var waiting = room.confirmed();
        room.desk.edit(waiting.id(), ALICE);
        return room.the(waiting);
    }

    private static Operation readOnly(WorkRoom room) {
        var waiting = room.confirmed();
        room.mode.to(Mode.READ_ONLY);
        return waiting;
    }

    private static Operation reminded(WorkRoom room) {
        var waiting = room.confirmed();
        room.after(Duration.ofMinutes(31));
        room.after(Duration.ofMinutes(60));
        return room.the(waiting);
    }

    private static Operation stopped(WorkRoom room) {
        var ready = ready(room);
        room.mode.to(Mode.STOPPED);
        return ready;
    }

    private static Operation rightless(WorkRoom room) {
        var ready = ready(room);
        room.directory.with(WorkRoom.APPROVERS, DAVE);
        return ready;
    }

    private static Operation lost(WorkRoom room) {
        var ready = ready(room);
        room.secrets.loseAll();
        return ready;
    }

    private static Operation forgotten(WorkRoom room) {
        var ready = lost(room);
        room.after(Duration.ofMinutes(1));
        return room.the(ready);
    }

    private static Operation taken(WorkRoom room) {
        room.cloud.create = creation -> FakeCloud.created("c-1");
        return ready(room);
    }

    private static Operation answering(WorkRoom room, Kind kind) {
        room.cloud.create = creation -> FakeCloud.failed(kind);
        return ready(room);
    }

    private static Operation unknown(WorkRoom room) {
        var ready = answering(room, Kind.UNDECIDED);
        room.after(0);
        room.secrets.loseAll();
        return room.the(ready);
    }

    /** An order that was taken and is in this status by the time that somebody looks. */
    private static Operation submitted(WorkRoom room, String status) {
        var ready = taken(room);
        room.after(0);
        room.cloud.instances = query -> FakeCloud.found("c-1", status);
        return room.the(ready);
    }
}
