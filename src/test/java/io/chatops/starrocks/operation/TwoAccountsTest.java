package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.AccessPolicy.Why;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.Identities;
import io.chatops.starrocks.access.Identity;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.operation.Verdict.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Decisions count persons: whoever has an account on each platform is still one. */
class TwoAccountsTest {
    private static final Actor ALICE_DING = ding("alice");
    private static final Actor CAROL_DING = ding("carol");
    private static final Actor ERIN_DING = ding("erin");
    private static final Actor UNKNOWN_DING = ding("somebody");

    private static final List<Identity> TABLE = List.of(
            Identity.of("Alice A.", ALICE, ALICE_DING),
            Identity.of("Carol C.", CAROL, CAROL_DING),
            Identity.of("Erin E.", ERIN, ERIN_DING));

    private final WorkRoom room = new WorkRoom(WorkRoom.rules(2).knowing(TABLE.toArray(Identity[]::new)));
    private final Desk desk = room.desk;

    @Test
    void anotherAccountOfTheRequesterApprovesNothing() {
        var waiting = room.confirmed();

        assertRefused(approve(waiting, ALICE_DING), Reason.OWN_REQUEST);
        assertRefused(desk.reject(waiting.id(), ALICE_DING, shown(waiting), "no"), Reason.OWN_REQUEST);
    }

    @Test
    void aPersonWithTwoAccountsApprovesOnce() {
        var waiting = room.confirmed();
        assertThat(approve(waiting, CAROL_DING)).isInstanceOf(Verdict.Moved.class);

        assertRefused(approve(waiting, CAROL), Reason.APPROVED_BEFORE);
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_APPROVAL);
        approve(waiting, DAVE);
        assertThat(room.status(waiting)).isEqualTo(Status.READY);
        assertThat(room.the(waiting).approvals().given())
                .extracting(Approval::by)
                .containsExactly(CAROL_DING, DAVE);
    }

    @Test
    void whoeverIsNotInTheTableIsToldWhatIsMissing() {
        var waiting = room.confirmed();

        assertThat(approve(waiting, UNKNOWN_DING)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(refused.missing()).contains(new Missing("access.people", "corp/somebody", Why.UNMAPPED));
        });
    }

    @Test
    void theRequesterEditsAndCancelsByEitherAccount() {
        var edited = room.confirmed();
        var cancelled = room.confirmed();
        approve(edited, CAROL_DING);

        assertRefused(desk.edit(edited.id(), CAROL_DING), Reason.NOT_YOURS);
        assertThat(desk.edit(edited.id(), ALICE_DING)).isInstanceOf(Verdict.Moved.class);
        assertThat(room.status(edited)).isEqualTo(Status.DRAFT);
        var again = desk.askAgain(edited.id(), ALICE_DING, Drafts.plan(), Estimate.NONE, "another-key");
        assertThat(again).isInstanceOfSatisfying(Verdict.Moved.class, moved -> {
            assertThat(moved.operation().approvals().given()).isEmpty();
            assertThat(moved.operation().requester()).isEqualTo(ALICE);
        });
        assertThat(desk.cancel(cancelled.id(), ALICE_DING)).isInstanceOf(Verdict.Moved.class);
        assertThat(room.status(cancelled)).isEqualTo(Status.CANCELLED);
    }

    @Test
    void theGlassIsBrokenByEitherAccount() {
        var waiting = room.confirmed();

        assertThat(desk.breakGlass(waiting.id(), ERIN_DING, shown(waiting), "it burns"))
                .isInstanceOf(Verdict.Moved.class);
        room.after(0);
        assertThat(room.cloud.creations).hasSize(1);
    }

    @Test
    void twoAccountsThatTurnOutToBeOnePersonAreNotEnoughWhenItIsSent() {
        var waiting = room.confirmed();
        var now = room.the(waiting);
        var both = now.with(now.approvals().approved(CAROL, now.changed()).approved(CAROL_DING, now.changed()));
        room.journal.replace(both.become(Status.READY, now.changed(), Optional.of(now.changed())));

        room.after(0);

        assertThat(room.status(waiting)).isEqualTo(Status.CANCELLED);
        assertThat(room.the(waiting).obstacle()).map(Obstacle::kind).contains(Obstacle.Kind.NOT_APPROVED);
        assertThat(room.cloud.creations).isEmpty();
    }

    @Test
    void nobodyCanApproveWhenTheOthersAreOnePerson() {
        room.directory.with(WorkRoom.APPROVERS, ALICE, CAROL).with(WorkRoom.SECONDS);

        assertThat(desk.foresee(ALICE, WorkRoom.CHANNEL.spot(), Drafts.plan(), Estimate.NONE))
                .isEqualTo(new Ruling.Nobody("everything", 2, 1));
    }

    @Test
    void theRecordNamesTheAccountThatActedAndWhoseItIs() {
        var waiting = room.confirmed();
        approve(waiting, CAROL_DING);
        approve(waiting, DAVE);
        approve(waiting, CAROL);

        var approved = room.journal.entries().stream()
                .filter(entry -> entry.event().equals(Events.APPROVED))
                .toList();
        assertThat(approved.get(0).actor()).contains(CAROL_DING);
        assertThat(approved.get(0).detail()).endsWith(" by Carol C.");
        assertThat(approved.get(1).detail()).doesNotContain(" by ");
        assertThat(room.journal.entries())
                .last()
                .satisfies(entry -> assertThat(entry.detail()).contains("approve APPROVED_BEFORE by Carol C."));
    }

    @Test
    void withoutTheTableTheyAreTwo() {
        var table = new Gate(WorkRoom.rules(2), room.directory).identities();

        assertThat(table.same(CAROL, CAROL_DING)).isFalse();
        assertThat(new Identities(TABLE).same(CAROL, CAROL_DING)).isTrue();
    }

    private Verdict approve(Operation operation, Actor by) {
        return desk.approve(operation.id(), by, shown(operation));
    }

    private static String shown(Operation operation) {
        return operation.digest().brief();
    }

    private static void assertRefused(Verdict verdict, Reason reason) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Actor ding(String user) {
        return new Actor("dingtalk", "corp", user);
    }
}
