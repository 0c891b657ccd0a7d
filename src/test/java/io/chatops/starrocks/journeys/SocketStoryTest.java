package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.slack.Delivery;
import io.chatops.starrocks.sandbox.slack.Sockets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to the connection of Socket Mode while people work, and what they notice of it. */
class SocketStoryTest {
    private static final String NAME = "reports_dev";

    private ChatRoom room = ChatRoom.open(RoomPlan.usual().overSocket());

    /** Each bot has one connection. */
    private final int bots = sockets().links();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfACreationLosesNothing() {
        var walk = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins();
        walk.reaches(StepId.NETWORK);
        sockets().resets();
        room.awaits(
                "another connection",
                () -> sockets().opened() == 2 * bots && sockets().links() == bots);
        walk.posts();
        room.awaits(room.bob(), NAME + ": please confirm");
        room.alice().presses(room.channel(), "Create");
        room.timePassesUntilSees(room.bob(), NAME + ": running");
        assertThat(room.orders()).hasSize(1);
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    @Test
    void whatTheCloudDoesGoesOnWithoutAConnection() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.bob(), NAME + ": please confirm");
        var gate = new Gate();
        room.cloud().faults().next("CreateInstanceV1", Fault.holdAnswer(gate));
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": being submitted");
        sockets().resets();
        gate.open();
        room.awaits(room.bob(), NAME + ": creating");
        room.timePassesUntilSees(room.bob(), NAME + ": running");
        assertThat(room.orders()).hasSize(1);
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    @Test
    void aPressThatBrokeOffOnItsWayIsDoneOnceWhenItComesAgain() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        sockets().breaksOffNext();
        var pressing = CompletableFuture.runAsync(
                () -> room.alice().presses(room.channel(), "Create"), task -> new Thread(task, "aside").start());
        room.awaits(
                "another connection",
                () -> sockets().opened() == bots + 1 && sockets().links() == bots);
        sockets().redelivers();
        sockets().redelivers();
        pressing.join();
        room.awaits(room.bob(), NAME + ": creating");
        assertThat(room.orders()).hasSize(1);
    }

    @Test
    void aConnectionThatSlackRenewsWhileAPageIsSentOffAnswersItAllTheSame() {
        var walk = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins();
        var page = walk.fills(StepId.REGION);
        sockets().warns();
        room.awaits("another connection", () -> sockets().links() == bots);
        assertThat(sockets().leavingLinks()).isEqualTo(bots);
        page.submits();
        walk.posts();
        sockets().endsLeaving();
        room.awaits(room.bob(), NAME + ": please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": creating");
        assertThat(room.orders()).hasSize(1);
    }

    @Test
    void socketModeThatIsSwitchedOffIsSeenByWhoeverWatches() {
        room.awaits("the greeting", () -> room.get("/readyz").statusCode() == 200);
        sockets().isSwitchedOff();
        room.awaits("the watch", () -> {
            var answer = room.get("/readyz");
            return answer.statusCode() == 503 && answer.body().contains("slack-socket");
        });
        assertThat(room.get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreNotTakenThen() {
        assertThat(room.delivers("command=%2Fstarrocks&text=list")).contains("Socket Mode is on");
    }

    @Test
    void twoProcessesShareWhatPeopleDo() {
        room.close();
        room = ChatRoom.open(RoomPlan.usual().onReplicas(2).overSocket());
        assertThat(sockets().links()).isEqualTo(2);
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        room.slack().faults().duplicatesNext(Delivery.BLOCK_ACTIONS);
        room.alice().presses(room.channel(), "Create");
        room.timePassesUntilSees(room.bob(), NAME + ": running");
        assertThat(room.orders()).hasSize(1);
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    private Sockets sockets() {
        return room.slack().sockets();
    }
}
