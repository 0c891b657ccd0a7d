package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of {@code serve} on one PostgreSQL behind a switch that sends each request to a random one: the stories of creation and
 * of presses, as they are told in this JVM.
 *
 * <p>Not here, since they need a clock that is moved by hand, of {@link CreationOnSlackTest}: the card that says how many seconds ago
 * the order was taken; of {@link ConfirmationStories}: nothing happens in the five minutes after a cancel, a card expires after a day,
 * and a password is forgotten after two hours. They are played on two bots of this JVM: the latter in
 * {@link ConfirmationOnReplicasTest}, every story by {@code -Dchatops.replicas=2}.
 */
class TwoProcessesStoryTest {
    private static final int PRESSES = Integer.getInteger("chatops.presses", 40);

    /** Few enough that none waits for the second that each message in a channel takes. */
    private static final int IN_A_ROOM = 4;

    @TempDir
    private static Path directory;

    private static Site site;

    @BeforeAll
    static void start() {
        site = ServingBots.site(2, directory, none -> ServingBots.ANYBODY);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Nested
    class Creations extends CreationStories {
        @Override
        Stage stage() {
            return plot -> SlackScene.open(plot, RoomPlan.in(site));
        }
    }

    @Nested
    class Presses extends PressStories {
        @Override
        RoomPlan plan() {
            return RoomPlan.in(site);
        }
    }

    /** {@code -Dchatops.presses=200} plays so many. */
    @Test
    void eachDoublePressGivesASingleCreate() {
        for (int pressed = 0; pressed < PRESSES; pressed += IN_A_ROOM) {
            try (var room = ChatRoom.open(RoomPlan.in(site))) {
                var presses = new DoublePresses(room);
                presses.confirmTwiceAtOnce("store_" + pressed, Math.min(PRESSES - pressed, IN_A_ROOM));
                presses.gaveOneInstanceEach();
            }
        }
        assertThat(site.slack().ledger().mistakes()).isEmpty();
    }
}
