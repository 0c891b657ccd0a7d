package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What happens between the last approval and the call: the first bot has the password, the second takes the approval, and nobody
 * beats until the test says so. The approvers are a user group of Slack; Carol is the administrator.
 */
class HeldStoryTest {
    private static final String NAME = "reports_dev";
    private static final int HOLDER = 0;
    private static final int OTHER = 1;

    /** Longer than who is in a group is remembered. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(61);

    private Optional<String> group = Optional.empty();
    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().onReplicas(2).allowing(this::policy));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsApprovedWaitsWhileTheBotIsStoppedAndIsSentOnceAfterwards() {
        approvedByBob();
        room.carol().types(room.channel(), "/starrocks admin stop the region is down");
        room.awaitsStill("the question", () -> room.sees(room.carol(), "Stop the bot?"));
        room.carol().presses(room.channel(), "Stop the bot");
        room.awaitsStill("the stop", () -> room.sees(room.bob(), "The bot is stopped"));

        room.timePasses(Duration.ofSeconds(2));
        room.awaits(room.alice(), "It waits: an administrator has stopped the bot");
        for (int minute = 0; minute < 5; minute++) {
            room.timePasses(Duration.ofMinutes(1));
        }
        room.quiet();
        assertThat(room.orders()).isEmpty();
        assertThat(room.sees(room.alice(), "It waits: an administrator has stopped the bot"))
                .isTrue();

        room.carol().types(room.channel(), "/starrocks admin resume all clear");
        room.awaits(room.bob(), "The bot works as usual");
        room.timePasses(Duration.ofSeconds(11));
        room.awaits(room.alice(), NAME + ": creating");
        room.timePassesUntilSees(room.alice(), NAME + ": running");
        assertThat(room.orders()).hasSize(1);
        assertThat(room.sees(room.alice(), "It waits:")).isFalse();
    }

    @Test
    void whoLeftTheGroupSinceTheyWereAskedMayNotApprove() {
        waits();
        room.slack().workspace().regroups(group.orElseThrow(), room.carol());
        room.timePasses(FORGOTTEN);

        room.bob().presses(room.channel(), "Approve");
        room.awaitsWhisper(room.bob(), "You are not among those who may decide this");
        assertThat(room.orders()).isEmpty();
        room.carol().presses(room.channel(), "Approve");
        assertThat(room.awaits(room.alice(), NAME + ": creating").text()).contains("@carol");
    }

    @Test
    void anApproverWhoLosesTheRightBeforeItIsSentEndsItAndIsNamed() {
        approvedByBob();
        room.slack().workspace().regroups(group.orElseThrow(), room.carol());
        room.skips(FORGOTTEN);
        room.beats(HOLDER);

        room.awaitsStill("the end", () -> room.sees(room.alice(), NAME + ": cancelled"));
        assertThat(room.awaits(room.alice(), NAME + ": cancelled").text())
                .contains("It was not sent: somebody who approved it may not do so any more")
                .contains("Whose right is missing", "@bob");
        room.timePasses(Duration.ofMinutes(1));
        room.quiet();
        assertThat(room.orders()).isEmpty();
    }

    private void waits() {
        room.leadsTo(HOLDER);
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": waits for approval");
    }

    private void approvedByBob() {
        waits();
        room.quiet();
        room.leadsTo(OTHER);
        room.bob().presses(room.channel(), "Approve");
        room.awaitsStill("the approval", () -> room.sees(room.alice(), "Approved, 1 of 1"));
        room.quiet();
    }

    private AccessPolicy policy(ChatRoom chat) {
        var approvers = group.orElseGet(() -> chat.slack().workspace().group(chat.bob(), chat.carol()));
        group = Optional.of(approvers);
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .granting(Grant.anything(
                        Role.ADMINISTRATOR, List.of(), People.users(chat.carol().id())))
                .approving(ApprovalRule.of("production", When.ALWAYS, People.groups(approvers), 1));
    }
}
