package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two replicas over one journal, and two people who press at one moment. */
class ApprovalRaceTest {
    private static final int ROUNDS = 200;

    private final WorkRoom room = WorkRoom.approving(2);
    private final Desk here = room.newDesk(room.journal);
    private final Desk there = room.newDesk(room.journal);

    @Test
    void countsBothOfTwoWhoApproveAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var waiting = room.confirmed();
            var shown = waiting.digest().brief();

            var verdicts = together(
                    () -> here.approve(waiting.id(), CAROL, shown), () -> there.approve(waiting.id(), DAVE, shown));

            assertThat(verdicts).hasOnlyElementsOfType(Verdict.Moved.class);
            assertThat(room.the(waiting).approvals().given())
                    .extracting(Approval::by)
                    .containsExactlyInAnyOrder(CAROL, DAVE);
            assertThat(room.status(waiting)).isEqualTo(Status.READY);
            assertThat(room.events(waiting))
                    .containsExactly(Events.ASKED, Events.APPROVAL_DEMANDED, Events.APPROVED, Events.APPROVED);
        }
        assertThat(room.notes).hasSize(2 * ROUNDS);
    }

    @Test
    void countsOnePressOfTwoByOnePerson() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var waiting = room.confirmed();
            var shown = waiting.digest().brief();

            var verdicts = together(
                    () -> here.approve(waiting.id(), CAROL, shown), () -> there.approve(waiting.id(), CAROL, shown));

            assertThat(verdicts).filteredOn(Verdict.Moved.class::isInstance).hasSize(1);
            assertThat(reasons(verdicts)).containsExactly(Reason.APPROVED_BEFORE);
            assertThat(room.the(waiting).approvals().given()).hasSize(1);
        }
    }

    @Test
    void letsTheFirstWinOfApproveAndRejectAndTellsTheOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var waiting = room.confirmed();
            var shown = waiting.digest().brief();
            here.approve(waiting.id(), CAROL, shown);

            var verdicts = together(
                    () -> here.approve(waiting.id(), DAVE, shown), () -> there.reject(waiting.id(), DAVE, shown, "no"));

            assertThat(verdicts).filteredOn(Verdict.Moved.class::isInstance).hasSize(1);
            var loser = (Verdict.Refused) verdicts.stream()
                    .filter(Verdict.Refused.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(loser.reason()).isEqualTo(Reason.TOO_LATE);
            assertThat(loser.operation()).isEqualTo(room.the(waiting));
            boolean rejected = room.status(waiting) == Status.REJECTED;
            assertThat(rejected || room.status(waiting) == Status.READY).isTrue();
            assertThat(room.the(waiting).approvals().rejection().isPresent()).isEqualTo(rejected);
            assertThat(room.the(waiting).approvals().given()).hasSize(rejected ? 1 : 2);
        }
    }

    private static List<Reason> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.Refused.class::isInstance)
                .map(verdict -> ((Verdict.Refused) verdict).reason())
                .toList();
    }

    private static List<Verdict> together(Callable<Verdict> one, Callable<Verdict> other) throws Exception {
        var start = new CyclicBarrier(2);
        var executor = Executors.newFixedThreadPool(2);
        try {
            var running = new ArrayList<Future<Verdict>>();
            for (var press : List.of(one, other)) {
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
