package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Birth;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** After the order: how the instance comes into being, or does not. */
class AfterwardsStoryTest {
    private static final String NAME = "reports_dev";

    private final ChatRoom room = ChatRoom.open();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRunningInstanceIsNotLookedAtAnyMore() {
        room.world().nextBirth(Birth.afterPolls(0));
        ordered();
        room.timePassesUntilSees(room.alice(), NAME + ": running");
        room.awaits(room.alice(), "Your StarRocks instance " + NAME + " is running");
        int looks = looks();
        room.timePasses(Duration.ofMinutes(10));
        room.timePasses(Duration.ofMinutes(10));
        assertThat(looks()).isEqualTo(looks);
        assertThat(room.count(room.alice(), "Your StarRocks instance")).isEqualTo(1);
    }

    @Test
    void aFailedCreationSaysWhatToCheckAndCanBeTriedAgain() {
        room.world().nextBirth(Birth.afterPolls(1).failing());
        ordered();
        var failed = room.timePassesUntilSees(room.bob(), NAME + ": creation failed");
        assertThat(failed.text())
                .contains("its status is creating_failed", "no stock in the zone", "too few free addresses")
                .contains("a missing OSS role", "an overdue account", "release the failed instance there")
                .contains("https://emr-next.console.aliyun.com/");
        assertThat(failed.buttons()).containsExactly("Try again");
        assertThat(room.awaits(room.bob(), "could not be created").text()).contains("@alice");

        room.alice().presses(room.channel(), "Try again");
        var again = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME).with("AdminPassword", "Second#2026"));
        again.posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits("the second order", () -> room.orders().size() == 2);
        room.timePassesUntilSees(room.bob(), NAME + ": running");
        assertThat(room.orders()).hasSize(2);
        assertThat(room.orders())
                .extracting(
                        order -> order.body().orElseThrow().path("ClientToken").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void afterHalfAnHourTheCardStopsWatchingAndCheckNowGoesOn() {
        room.world().nextBirth(Birth.never());
        ordered();
        room.timePasses(Duration.ofSeconds(31));
        room.awaits(room.bob(), "accepted the order 31 s ago");
        room.timePasses(Duration.ofMinutes(30));
        var still = room.awaits(room.bob(), NAME + ": still creating");
        assertThat(still.text()).contains("no longer updated by itself: press Check now");
        assertThat(still.buttons()).containsExactly("Check now");
        assertThat(room.awaits(room.bob(), "is taking longer than usual. Press Check now")
                        .text())
                .contains("@alice");

        int looks = looks();
        room.timePasses(Duration.ofHours(3));
        assertThat(looks()).isEqualTo(looks);

        room.alice().presses(room.channel(), "Check now");
        room.awaits("a look", () -> looks() == looks + 1);
        room.awaitsWhisper(room.alice(), "Looking at the instance now");
        room.world().fleet().all().get(0).become("running");
        room.alice().presses(room.channel(), "Check now");
        assertThat(room.awaits(room.bob(), NAME + ": running").buttons()).isEmpty();
    }

    @Test
    void checkNowLooksAtOnceWhileTheInstanceIsMade() {
        room.world().nextBirth(Birth.afterPolls(0));
        ordered();
        assertThat(looks()).isZero();
        room.bob().presses(room.channel(), "Check now");
        room.awaitsWhisper(room.bob(), "Looking at the instance now");
        room.awaits(room.alice(), NAME + ": running");
    }

    @Test
    void checkNowOnAnOldCardOfARunningInstanceSaysWhatItIs() {
        room.world().nextBirth(Birth.afterPolls(0));
        ordered();
        var old = room.alice().screen(room.channel());
        room.timePassesUntilSees(room.alice(), NAME + ": running");
        old.presses("Check now");
        room.awaitsWhisper(room.alice(), "the request is now: running");
    }

    private void ordered() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": creating");
    }

    private int looks() {
        return room.cloud().ledger().of("DescribeInstances").size();
    }
}
