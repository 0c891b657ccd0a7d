package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class AttendantTest {
    private final WorkRoom room = WorkRoom.approving(2);

    @Test
    void remindsAndAsksTheSecondGroupAndExpires() {
        var waiting = room.confirmed();

        room.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(room.notes)
                .containsExactly(
                        Note.REMINDED, Note.REMINDED, Note.ESCALATED, Note.REMINDED, Note.REMINDED, Note.REMINDED);
        room.after(1);

        assertThat(room.status(waiting)).isEqualTo(Status.EXPIRED);
        assertThat(room.the(waiting).approvals().rejection()).isEmpty();
        assertThat(room.held(waiting)).isFalse();
        assertThat(room.events(waiting)).endsWith(Events.EXPIRED);
        assertThat(room.journal.entries())
                .filteredOn(entry -> entry.event().equals(Events.EXPIRED))
                .allSatisfy(entry -> assertThat(entry.actor()).isEmpty());
    }

    @Test
    void isSaidOnceByTwoReplicas() {
        var waiting = room.confirmed();
        var other = room.newWorker(room.journal);

        for (int minute = 0; minute < 120; minute++) {
            room.after(60);
            other.tick();
            other.nudge(waiting.id());
        }

        assertThat(room.notes).containsExactly(Note.REMINDED, Note.REMINDED, Note.ESCALATED);
    }

    @Test
    void remindsNobodyOfWhatTheyCouldNotDoNow() {
        var waiting = room.confirmed();
        room.mode.to(Mode.READ_ONLY);
        long version = room.the(waiting).version();

        room.pass(Duration.ofHours(3));

        assertThat(room.notes).isEmpty();
        assertThat(room.the(waiting).version()).as("the card stays as it is").isEqualTo(version);
        room.mode.to(Mode.NORMAL);
        room.pass(Duration.ofSeconds(20));
        assertThat(room.notes).containsExactly(Note.ESCALATED, Note.REMINDED);
    }

    @Test
    void expiresEvenWhileNobodyMayApprove() {
        var waiting = room.confirmed();
        room.mode.to(Mode.STOPPED);

        room.after(Duration.ofHours(24));

        assertThat(room.status(waiting)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void countsAnApprovalThatCameBeforeTheWorkerEndedIt() {
        var waiting = room.confirmed();
        room.desk.approve(waiting.id(), CAROL, waiting.digest().brief());
        room.after(Duration.ofHours(23));

        assertThat(room.the(waiting).approvals().given()).hasSize(1);
        room.after(Duration.ofHours(1));
        assertThat(room.status(waiting)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void historyNeverGoesBackwardsWhenAnotherReplicasClockIsBehind() {
        var waiting = room.confirmed();
        var ahead = room.the(waiting).since();
        room.after(Duration.ofSeconds(-40));

        room.desk.approve(waiting.id(), CAROL, waiting.digest().brief());

        var approved = room.the(waiting);
        assertThat(approved.changed()).isAfter(ahead);
        assertThat(approved.since()).isEqualTo(ahead);
        assertThat(room.status(waiting)).isEqualTo(Status.AWAITING_APPROVAL);
        var times = new ArrayList<Instant>();
        room.moves.forEach(move -> times.add(move.changed()));
        assertThat(times).isSorted();
    }
}
