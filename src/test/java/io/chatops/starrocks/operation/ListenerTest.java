package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a listener is told of an operation's way. */
class ListenerTest {
    private final WorkRoom room = WorkRoom.approving(2);

    @Test
    void isToldOfEachStatusThatIsLeftAndSinceWhen() {
        var asked = room.confirmed();
        room.after(Duration.ofMinutes(7));
        room.desk.reject(asked.id(), CAROL, asked.digest().brief(), "too large");

        assertThat(room.left)
                .containsExactly(
                        "AWAITING_CONFIRMATION > AWAITING_APPROVAL after PT0S",
                        "AWAITING_APPROVAL > REJECTED after PT7M");
    }

    @Test
    void isNotToldOfAChangeWithinAStatus() {
        var asked = room.confirmed();
        room.left.clear();
        room.desk.approve(asked.id(), CAROL, asked.digest().brief());

        assertThat(room.status(asked)).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(room.left).isEmpty();
    }

    @Test
    void isToldOfDecisionsThatAreNotTaken() {
        var asked = room.confirmed();
        room.desk.cancel(asked.id(), CAROL);
        room.desk.confirm(asked.id(), ALICE, asked.digest().brief());

        assertThat(room.refused).containsExactly("cancel NOT_YOURS", "confirm TOO_LATE");
    }
}
