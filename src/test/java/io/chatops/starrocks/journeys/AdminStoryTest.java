package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot switched off while a modal is open, and from a direct message. Carol is the administrator, Bob approves. */
class AdminStoryTest {
    private static final String NAME = "reports_dev";

    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().allowing(AdminStoryTest::policy));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsBegunBeforeReadOnlyIsNotPosted() {
        var walk = WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME));
        var summary = walk.begins().reaches(StepId.SUMMARY);
        room.carol().types(room.channel(), "/starrocks admin read-only release");
        room.awaits(room.alice(), "The bot is read-only");
        everyReplicaKnows();
        summary.submits();

        room.awaits("the refusal", () -> room.alice().modal().text().contains("The bot is read-only at present"));
        assertThat(room.alice().modal().text()).contains("@carol", "release");
        assertThat(room.sees(room.bob(), "please confirm")).isFalse();
    }

    @Test
    void untilItIsAskedAndMeantNothingStops() {
        room.carol().types(Person.BOT, "/starrocks admin stop a test");
        room.carol().awaitsMessage(Person.BOT, "Stop the bot?", ChatRoom.PATIENCE);
        assertThat(room.sees(room.bob(), "The bot is stopped")).isFalse();
        room.alice().types(room.channel(), "/starrocks create");
        room.awaits("the wizard", room.alice()::hasModal);
    }

    /** A mode holds on other replicas within a second. */
    private void everyReplicaKnows() {
        room.timePasses(Duration.ofSeconds(2));
    }

    private static AccessPolicy policy(ChatRoom room) {
        var anybody = new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
        var administrators = People.users(room.carol().id(), room.wang().id());
        return anybody.granting(Grant.anything(Role.ADMINISTRATOR, List.of(), administrators))
                .approving(ApprovalRule.of(
                        "production", When.ALWAYS, People.users(room.bob().id()), 1));
    }
}
