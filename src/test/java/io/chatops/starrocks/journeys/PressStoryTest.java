package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses in this JVM, where the clock is moved by hand; so are those that need it. */
class PressStoryTest extends PressStories {
    @TempDir
    private Path directory;

    @Override
    RoomPlan plan() {
        return RoomPlan.usual();
    }

    @Test
    void cancelEndsItForEveryLaterPress() {
        asked();
        var old = room.alice().screen(room.channel());
        room.alice().presses(room.channel(), "Cancel");
        var cancelled = room.awaits(room.bob(), NAME + ": cancelled");
        assertThat(cancelled.text()).contains("It was cancelled. Nothing was created.");
        assertThat(cancelled.buttons()).isEmpty();
        for (var button : List.of("Create", "Edit", "Cancel")) {
            old.presses(button);
        }
        room.awaits("three answers", () -> room.count(room.alice(), TOO_LATE + " cancelled") == 3);
        assertThat(room.alice().hasModal()).isFalse();
        room.timePasses(Duration.ofMinutes(5));
        assertThat(room.orders()).isEmpty();
    }

    @Test
    void aCardThatNobodyConfirmsExpiresAfterADay() {
        asked();
        var old = room.alice().screen(room.channel());
        room.timePasses(Duration.ofHours(24).minusSeconds(1));
        assertThat(room.awaits(room.alice(), NAME).buttons()).contains("Create");
        room.timePasses(Duration.ofSeconds(2));
        var expired = room.awaits(room.bob(), NAME + ": expired");
        assertThat(expired.text()).contains("Nobody went on with it in time", "Nothing was created");
        assertThat(expired.buttons()).containsExactly("Try again");
        old.presses("Create");
        room.awaitsWhisper(room.alice(), TOO_LATE + " expired");
        assertThat(room.orders()).isEmpty();
    }

    @Test
    void aPressAfterThePasswordIsForgottenAsksForItOnceMore() {
        asked();
        room.timePasses(Duration.ofHours(3));
        room.alice().presses(room.channel(), "Create");
        entersPassword(room);
        runsOnce();
        assertThat(room.orders()
                        .get(0)
                        .body()
                        .orElseThrow()
                        .path("AdminPassword")
                        .asText())
                .isEqualTo("Another#2026");
    }

    @Test
    void aCardOutlivesARestartAndOnlyThePasswordIsAskedAgain() {
        try (var other = ChatRoom.open(RoomPlan.usual().writingTo(directory))) {
            WizardWalk.inEnglish(other, other.alice(), Wish.small(NAME))
                    .begins()
                    .posts();
            other.awaits(other.alice(), "please confirm");
            other.restarts();
            other.alice().presses(other.channel(), "Create");
            entersPassword(other);
            other.timePassesUntilSees(other.bob(), NAME + ": running");
            assertThat(other.orders()).hasSize(1);
        }
    }
}
