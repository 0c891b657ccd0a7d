package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.FRANK;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.operation.Verdict.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalTest {
    private final WorkRoom room = WorkRoom.approving(2);
    private final Desk desk = room.desk;

    @Test
    void waitsForApprovalOnceItIsConfirmed() {
        var waiting = room.confirmed();

        assertThat(waiting.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(waiting.approvals().missing()).isEqualTo(2);
        assertThat(waiting.due()).contains(waiting.since().plus(Duration.ofMinutes(30)));
        assertThat(room.events(waiting)).containsExactly(Events.ASKED, Events.APPROVAL_DEMANDED);
    }

    @Test
    void goesAheadWhenSoManyHaveAgreedAsTheRuleAsks() {
        var waiting = room.confirmed();

        assertThat(approve(waiting, CAROL)).isInstanceOf(Verdict.Moved.class);
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(room.the(waiting).approvals().missing()).isEqualTo(1);
        assertThat(approve(waiting, DAVE)).isInstanceOf(Verdict.Moved.class);

        assertThat(room.status(waiting)).isEqualTo(Status.READY);
        assertThat(room.the(waiting).approvals().given())
                .extracting(Approval::by)
                .containsExactly(CAROL, DAVE);
        assertThat(room.notes).containsExactly(Note.APPROVED, Note.APPROVED);
        room.after(0);
        assertThat(room.cloud.creations).hasSize(1);
        assertThat(recorded(waiting, Events.APPROVED)).containsExactly(CAROL, DAVE);
        assertThat(recorded(waiting, Events.SENDING)).as("by the bot").isEmpty();
    }

    @Test
    void countsEachPersonOnce() {
        var waiting = room.confirmed();
        approve(waiting, CAROL);

        assertRefused(approve(waiting, CAROL), Reason.APPROVED_BEFORE);
        assertThat(room.the(waiting).approvals().given()).hasSize(1);
        approve(waiting, DAVE);
        assertRefused(approve(waiting, DAVE), Reason.APPROVED_BEFORE);
    }

    @Test
    void countsNobodyWhomTheRuleDoesNotName() {
        var waiting = room.confirmed();

        assertRefused(approve(waiting, ALICE), Reason.OWN_REQUEST);
        assertRefused(approve(waiting, ERIN), Reason.NOT_AN_APPROVER);
        assertRefused(approve(waiting, FRANK), Reason.NOT_AN_APPROVER);
        assertRefused(approve(waiting, BOB), Reason.NOT_ALLOWED);
        assertRefused(desk.reject(waiting.id(), ERIN, shown(waiting), "no"), Reason.NOT_AN_APPROVER);
        assertRefused(desk.breakGlass(waiting.id(), CAROL, shown(waiting), "now"), Reason.NOT_AN_APPROVER);

        assertThat(room.the(waiting)).isEqualTo(waiting);
        assertThat(recorded(waiting, Events.DECISION_REFUSED)).containsExactly(ALICE, ERIN, FRANK, BOB, ERIN, CAROL);
    }

    @Test
    void takesSilenceForNoRight() {
        var waiting = room.confirmed();
        var asked = room.asked();
        room.directory.silent(true);

        assertRefused(approve(waiting, CAROL), Reason.DIRECTORY_SILENT);
        assertRefused(desk.confirm(asked.id(), ALICE, shown(asked)), Reason.DIRECTORY_SILENT);
    }

    @Test
    void asksTheGroupAnewAtEachPress() {
        var waiting = room.confirmed();
        room.directory.with(WorkRoom.APPROVERS, DAVE, ERIN);

        assertRefused(approve(waiting, CAROL), Reason.NOT_AN_APPROVER);
        assertThat(approve(waiting, ERIN)).isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void letsTheSecondGroupDecideOnceItWasAsked() {
        var waiting = room.confirmed();
        assertRefused(approve(waiting, FRANK), Reason.NOT_AN_APPROVER);

        room.pass(Duration.ofHours(2));

        assertThat(approve(waiting, FRANK)).isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void endsWithTheFirstRejectionAndTellsWhoeverApprovesAfterIt() {
        var waiting = room.confirmed();

        desk.reject(waiting.id(), CAROL, shown(waiting), "too big");

        var late = assertRefused(approve(waiting, DAVE), Reason.TOO_LATE);
        assertThat(late.operation().status()).isEqualTo(Status.REJECTED);
        assertThat(late.operation().approvals().rejection()).map(Rejection::by).contains(CAROL);
        assertThat(late.operation().approvals().rejection())
                .map(Rejection::reason)
                .contains("too big");
        assertThat(room.held(waiting)).isFalse();
        assertThat(room.events(waiting)).contains(Events.REJECTED);
    }

    @Test
    void wantsAReasonForANoAndForGoingAlone() {
        var waiting = room.confirmed();

        assertRefused(desk.reject(waiting.id(), CAROL, shown(waiting), " \n"), Reason.NO_REASON);
        assertRefused(desk.breakGlass(waiting.id(), ERIN, shown(waiting), ""), Reason.NO_REASON);
        assertThat(room.the(waiting)).isEqualTo(waiting);
    }

    @Test
    void goesAheadAloneForWhoeverMayBreakTheGlass() {
        var waiting = room.confirmed();

        assertThat(desk.breakGlass(waiting.id(), ERIN, shown(waiting), "reports are down"))
                .isInstanceOf(Verdict.Moved.class);
        room.after(0);

        assertThat(room.status(waiting)).isEqualTo(Status.SUBMITTED);
        assertThat(room.the(waiting).approvals().breakGlass())
                .map(BreakGlass::reason)
                .contains("reports are down");
        assertThat(room.notes).containsExactly(Note.BROKEN_GLASS);
        assertThat(recorded(waiting, Events.GLASS_BROKEN)).containsExactly(ERIN);
        assertThat(room.journal.entries())
                .anySatisfy(entry -> assertThat(entry.detail()).contains("reports are down"));
    }

    @Test
    void anEditMakesWhatWasSaidBeforeVoid() {
        var waiting = room.confirmed();
        approve(waiting, CAROL);

        desk.edit(waiting.id(), ALICE);
        assertRefused(approve(waiting, DAVE), Reason.TOO_LATE);
        desk.askAgain(waiting.id(), ALICE, OperationTest.otherPlan(), Estimate.NONE, "key-2");
        desk.confirm(waiting.id(), ALICE, shown(room.the(waiting)));

        assertThat(room.the(waiting).approvals().given()).isEmpty();
        assertRefused(approve(waiting, CAROL), Reason.CHANGED_SINCE);
        assertThat(desk.approve(waiting.id(), CAROL, shown(room.the(waiting)))).isInstanceOf(Verdict.Moved.class);
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void isCancelledByItsRequesterAlone() {
        var waiting = room.confirmed();

        assertRefused(desk.cancel(waiting.id(), CAROL), Reason.NOT_YOURS);
        assertThat(desk.cancel(waiting.id(), ALICE)).isInstanceOf(Verdict.Moved.class);
        assertRefused(approve(waiting, CAROL), Reason.TOO_LATE);
        assertThat(room.held(waiting)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"READ_ONLY", "STOPPED"})
    void takesNothingNewWhileItIsSwitchedOff(Mode mode) {
        var waiting = room.confirmed();
        var asked = room.asked();
        var draft = room.asked();
        desk.edit(draft.id(), ALICE);
        room.mode.to(mode);
        var reason = Reason.valueOf(mode.name());

        assertRefused(approve(waiting, CAROL), reason);
        assertRefused(desk.breakGlass(waiting.id(), ERIN, shown(waiting), "now"), reason);
        assertRefused(desk.confirm(asked.id(), ALICE, shown(asked)), reason);
        assertRefused(desk.askAgain(draft.id(), ALICE, Drafts.plan(), Estimate.NONE, "k"), reason);
        var refused = assertRefused(
                desk.ask(desk.newId(), ALICE, WorkRoom.CHANNEL, Drafts.plan(), Estimate.NONE, "k"), reason);
        assertThat(desk.find(refused.operation().id())).as("not remembered").isEmpty();

        assertThat(desk.reject(waiting.id(), CAROL, shown(waiting), "no"))
                .as("a no is always taken")
                .isInstanceOf(Verdict.Moved.class);
        assertThat(desk.cancel(asked.id(), ALICE)).isInstanceOf(Verdict.Moved.class);
    }

    @Test
    void takesNothingFromWhoeverMayAskNoMore() {
        var asked = room.asked();
        room.directory.with(WorkRoom.ASKERS);

        var refused = assertRefused(desk.confirm(asked.id(), ALICE, shown(asked)), Reason.NOT_ALLOWED);
        assertThat(refused.missing()).isPresent();
        assertRefused(
                desk.ask(desk.newId(), ALICE, WorkRoom.CHANNEL, Drafts.plan(), Estimate.NONE, "k"), Reason.NOT_ALLOWED);
    }

    @Test
    void saysAtOnceThatNobodyCanApprove() {
        var asked = room.asked();
        room.directory.with(WorkRoom.APPROVERS, ALICE).with(WorkRoom.SECONDS, CAROL);

        assertThat(desk.foresee(ALICE, WorkRoom.CHANNEL.spot(), asked.plan(), Estimate.NONE))
                .isEqualTo(new Ruling.Nobody("everything", 2, 1));
        assertRefused(desk.confirm(asked.id(), ALICE, shown(asked)), Reason.NOBODY_CAN_APPROVE);
        assertThat(room.status(asked)).isEqualTo(Status.AWAITING_CONFIRMATION);
    }

    @Test
    void saysWhoHasToAgreeBeforeItIsAsked() {
        var foreseen = desk.foresee(ALICE, WorkRoom.CHANNEL.spot(), Drafts.plan(), Estimate.NONE);

        assertThat(foreseen)
                .isInstanceOfSatisfying(
                        Ruling.Demanded.class,
                        demanded -> assertThat(demanded.demand().needed()).isEqualTo(2));
        assertThat(room.moves).isEmpty();
    }

    @Test
    void putsEachPasswordUnderAKeyOfItsOwn() {
        var operation = Operations.next(room.asked(), Status.AWAITING_SECRET, Optional.empty());
        Operations.replace(room.journal, operation);

        assertThat(desk.provideSecret(operation.id(), ALICE, WorkRoom.PASSWORD)).isInstanceOf(Verdict.Moved.class);

        assertThat(room.the(operation).secretKey()).isNotEqualTo(operation.secretKey());
        assertThat(room.held(operation)).isTrue();
    }

    private Verdict approve(Operation operation, Actor by) {
        return desk.approve(operation.id(), by, shown(operation));
    }

    private static String shown(Operation operation) {
        return operation.digest().brief();
    }

    private List<Actor> recorded(Operation operation, String event) {
        return room.journal.entries().stream()
                .filter(entry ->
                        entry.operation().filter(operation.id()::equals).isPresent())
                .filter(entry -> entry.event().equals(event))
                .flatMap(entry -> entry.actor().stream())
                .toList();
    }

    private static Verdict.Refused assertRefused(Verdict verdict, Reason reason) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        var refused = (Verdict.Refused) verdict;
        assertThat(refused.reason()).isEqualTo(reason);
        return refused;
    }
}
