package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.operation.Verdict.Reason;
import io.chatops.starrocks.secret.Secret;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeskTest {
    private static final String OTHER_KEY = "another-key";
    private static final Secret OTHER = Secret.of("An0ther#one");

    /** What a person may do, and from where. */
    private enum Wish {
        CONFIRM(Status.READY, EnumSet.of(Status.AWAITING_CONFIRMATION)),
        EDIT(Status.DRAFT, EnumSet.of(Status.AWAITING_CONFIRMATION, Status.AWAITING_APPROVAL)),
        CANCEL(
                Status.CANCELLED,
                EnumSet.of(
                        Status.DRAFT,
                        Status.AWAITING_CONFIRMATION,
                        Status.AWAITING_APPROVAL,
                        Status.READY,
                        Status.AWAITING_SECRET)),
        ASK_AGAIN(Status.AWAITING_CONFIRMATION, EnumSet.of(Status.DRAFT)),
        PROVIDE_SECRET(Status.READY, EnumSet.of(Status.AWAITING_SECRET));

        private final Status to;
        private final Set<Status> from;

        Wish(Status to, Set<Status> from) {
            this.to = to;
            this.from = from;
        }
    }

    private final WorkRoom room = new WorkRoom();
    private final Desk desk = room.desk;

    static List<Arguments> wishes() {
        var rows = new ArrayList<Arguments>();
        for (var wish : Wish.values()) {
            for (var status : Status.values()) {
                rows.add(Arguments.arguments(wish, status));
            }
        }
        return rows;
    }

    @Test
    void takesAPlanInAndKeepsItsPassword() {
        var asked = room.asked();

        assertThat(room.the(asked)).isEqualTo(asked);
        assertThat(asked.status()).isEqualTo(Status.AWAITING_CONFIRMATION);
        assertThat(asked.due()).contains(NOON.plus(Desk.CONFIRMATION));
        assertThat(room.secrets.find(asked.id().value())).contains(WorkRoom.PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void followsTheTableWhateverIsPressedWhen(Wish wish, Status status) {
        var before = next(asked(1), status, Optional.of(NOON));
        Operations.add(room.journal, before);

        var verdict = wish(wish, before, ALICE);

        if (wish.from.contains(status)) {
            assertThat(verdict).isEqualTo(new Verdict.Moved(room.the(before)));
            assertThat(room.status(before)).isEqualTo(wish.to);
            assertThat(room.the(before).version()).isEqualTo(before.version() + 1);
            assertThat(room.moves).containsExactly(room.the(before));
        } else {
            assertThat(verdict).isEqualTo(new Verdict.Refused(Reason.TOO_LATE, before));
            assertThat(room.the(before)).isEqualTo(before);
            assertThat(room.moves).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void movesNothingForAnybodyElse(Wish wish) {
        for (var stranger : List.of(BOB, new Actor("slack", "T2", ALICE.user()), new Actor("x", "T1", ALICE.user()))) {
            for (var status : wish.from) {
                var own = new WorkRoom();
                var before = next(asked(1), status, Optional.of(NOON));
                Operations.add(own.journal, before);

                assertThat(wish(own.desk, wish, before, stranger))
                        .isEqualTo(new Verdict.Refused(Reason.NOT_YOURS, before));
                assertThat(own.the(before)).isEqualTo(before);
                assertThat(own.secrets.isEmpty())
                        .as("no password of a stranger")
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void saysThatThereIsNoSuchOperation(Wish wish) {
        assertThat(wish(wish, asked(9), ALICE)).isInstanceOf(Verdict.Nowhere.class);
        assertThat(room.secrets.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Wish.class)
    void tellsTheLoserOfARaceWhatTheOperationHasBecome(Wish wish) {
        var before = next(asked(1), wish.from.iterator().next(), Optional.of(NOON));
        Operations.add(room.journal, before);
        var cancelled = next(before, Status.CANCELLED, Optional.empty());
        var racing = new RacingJournal(room.journal, () -> Operations.replace(room.journal, cancelled));
        var late = room.newDesk(racing);

        assertThat(wish(late, wish, before, ALICE)).isEqualTo(new Verdict.Refused(Reason.TOO_LATE, cancelled));
        assertThat(room.the(before)).isEqualTo(cancelled);
        assertThat(room.moves).isEmpty();
        assertThat(room.secrets.isEmpty()).as("no password stays behind").isTrue();
    }

    @Test
    void confirmsOnlyWhatWasShown() {
        var asked = room.asked();
        var old = asked.digest().brief();
        desk.edit(asked.id(), ALICE);
        desk.askAgain(asked.id(), ALICE, OperationTest.otherPlan(), Estimate.NONE, OTHER_KEY);

        assertThat(desk.confirm(asked.id(), ALICE, old))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.CHANGED_SINCE));
        assertThat(desk.confirm(asked.id(), ALICE, "")).isInstanceOf(Verdict.Refused.class);
        assertThat(room.status(asked)).isEqualTo(Status.AWAITING_CONFIRMATION);
        assertThat(desk.confirm(asked.id(), ALICE, room.the(asked).digest().brief()))
                .isInstanceOf(Verdict.Moved.class);
        assertThat(room.the(asked).confirmedBy()).contains(ALICE);
    }

    @Test
    void anEditedPlanHasItsOwnDayAndPassword() {
        var asked = room.asked();
        desk.edit(asked.id(), ALICE);
        room.after(3600);

        desk.askAgain(asked.id(), ALICE, OperationTest.otherPlan(), Estimate.NONE, OTHER_KEY);

        assertThat(room.the(asked).plan()).isEqualTo(OperationTest.otherPlan());
        assertThat(room.the(asked).due()).contains(NOON.plusSeconds(3600).plus(Desk.CONFIRMATION));
        assertThat(room.the(asked).secretKey()).isEqualTo(OTHER_KEY);
        assertThat(room.secrets.find(asked.id().value())).as("the older one").isEmpty();
    }

    @Test
    void forgetsThePasswordOfWhatIsCancelled() {
        var asked = room.asked();

        desk.cancel(asked.id(), ALICE);

        assertThat(room.held(asked)).isFalse();
        assertThat(room.the(asked).due()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void checksNowOnlyWhatIsBeingMade(Status status) {
        var operation = next(asked(1), status, Optional.empty());
        Operations.add(room.journal, operation);
        boolean making = status == Status.SUBMITTED || status == Status.STILL_CREATING;

        assertThat(desk.checkNow(operation.id(), BOB))
                .isEqualTo(making ? new Verdict.Moved(operation) : new Verdict.Refused(Reason.TOO_LATE, operation));
        assertThat(desk.checkNow(Operations.id(2), BOB)).isInstanceOf(Verdict.Nowhere.class);
    }

    @Test
    void takesNoDecisionThatCannotBeRemembered() {
        var asked = room.asked();
        room.journal.lost(true);

        for (var wish : Wish.values()) {
            assertThatThrownBy(() -> wish(wish, asked, ALICE)).isInstanceOf(Journal.JournalUnavailable.class);
        }
        assertThatThrownBy(room::asked).isInstanceOf(Journal.JournalUnavailable.class);

        room.journal.lost(false);
        assertThat(room.the(asked)).isEqualTo(asked);
        assertThat(room.moves).isEmpty();
        assertThat(room.held(asked)).isTrue();
        assertThat(room.secrets.find(Operations.id(2).value())).isEmpty();
    }

    @Test
    void letsOneOfManyDecisionsOfAMomentWin() throws Exception {
        for (int round = 0; round < 50; round++) {
            var asked = room.asked();
            var verdicts = together(List.of(
                    () -> desk.confirm(asked.id(), ALICE, asked.digest().brief()),
                    () -> desk.confirm(asked.id(), ALICE, asked.digest().brief()),
                    () -> desk.edit(asked.id(), ALICE),
                    () -> desk.edit(asked.id(), ALICE)));

            assertThat(verdicts).filteredOn(Verdict.Moved.class::isInstance).hasSize(1);
            assertThat(room.the(asked).version()).isEqualTo(2);
        }
    }

    private Verdict wish(Wish wish, Operation operation, Actor by) {
        return wish(desk, wish, operation, by);
    }

    private static Verdict wish(Desk desk, Wish wish, Operation operation, Actor by) {
        var id = operation.id();
        return switch (wish) {
            case CONFIRM -> desk.confirm(id, by, operation.digest().brief());
            case EDIT -> desk.edit(id, by);
            case CANCEL -> desk.cancel(id, by);
            case ASK_AGAIN -> desk.askAgain(id, by, Drafts.plan(), Estimate.NONE, OTHER_KEY);
            case PROVIDE_SECRET -> desk.provideSecret(id, by, OTHER);
        };
    }

    private static List<Verdict> together(List<Callable<Verdict>> presses) throws Exception {
        var start = new CyclicBarrier(presses.size());
        var executor = Executors.newFixedThreadPool(presses.size());
        try {
            var running = new ArrayList<Future<Verdict>>();
            for (var press : presses) {
                running.add(executor.submit(() -> {
                    start.await();
                    return press.call();
                }));
            }
            var verdicts = new ArrayList<Verdict>();
            for (var verdict : running) {
                verdicts.add(verdict.get());
            }
            return verdicts;
        } finally {
            executor.shutdownNow();
        }
    }
}
