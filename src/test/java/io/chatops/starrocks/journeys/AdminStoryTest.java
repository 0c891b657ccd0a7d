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

/** The bot switched off and on from chat. Carol is the administrator, Bob approves. */
class AdminStoryTest {
    private static final String NAME = "reports_dev";

    private final ChatRoom room = ChatRoom.open(RoomPlan.usual().allowing(AdminStoryTest::policy));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onlyAdministratorsSwitchAndOnlyTheyReadOfIt() {
        room.alice().types(room.channel(), "/starrocks admin stop now");
        room.awaitsWhisper(room.alice(), "Only administrators may do this");
        assertThat(room.awaits(room.alice(), "Only administrators").text())
                .contains("add " + room.alice().id(), "access.grants");
        room.alice().types(room.channel(), "/starrocks help");
        assertThat(room.awaits(room.alice(), "StarRocks on Alibaba Cloud, from chat")
                        .text())
                .doesNotContain("admin");

        room.carol().types(room.channel(), "/starrocks help");
        assertThat(room.awaits(room.carol(), "StarRocks on Alibaba Cloud, from chat")
                        .text())
                .contains("/starrocks admin read-only <reason>");
        room.carol().types(room.channel(), "/starrocks admin");
        room.awaitsWhisper(room.carol(), "The bot works as usual");
        room.carol().types(room.channel(), "/starrocks admin read-only");
        room.awaitsWhisper(room.carol(), "Please say why");
        room.carol().types(room.channel(), "/starrocks admin sleep well");
        room.awaitsWhisper(room.carol(), "\"sleep\" is no mode");
    }

    @Test
    void readOnlyTakesNothingNewAndSaysWhoWantedThatAndWhy() {
        waits();
        var card = room.bob().screen(room.channel());
        room.carol().types(room.channel(), "/starrocks admin read-only release of the \"billing\" system");
        var announced = room.awaits(room.bob(), "The bot is read-only");
        everyReplicaKnows();
        assertThat(announced.onlyForThem()).isFalse();
        assertThat(announced.text()).contains("Set by", "@carol", "release of the \"billing\" system");

        card.presses("Approve", "waits for approval");
        room.awaitsWhisper(room.bob(), "The bot is read-only at present");
        assertThat(room.awaits(room.bob(), "The bot is read-only at present").text())
                .contains("@carol", "release of the");
        room.alice().types(room.channel(), "/starrocks create other");
        room.awaitsWhisper(room.alice(), "The bot is read-only at present");
        assertThat(room.alice().hasModal()).isFalse();
        room.alice().presses(room.channel(), "Edit", "waits for approval");
        room.awaits("a second refusal", () -> room.count(room.alice(), "The bot is read-only at present") == 2);
        room.alice().types(room.channel(), "/starrocks list");
        room.awaitsWhisper(room.alice(), "Instances in");
        assertThat(room.orders()).isEmpty();

        room.carol().types(room.channel(), "/starrocks admin resume");
        room.awaits(room.bob(), "The bot works as usual");
        everyReplicaKnows();
        room.bob().presses(room.channel(), "Approve", "waits for approval");
        room.awaits(room.alice(), NAME + ": creating");
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
    void stopIsAskedOnceMoreAndTakesNothingUntilItIsResumed() {
        waits();
        room.carol().types(room.channel(), "/starrocks admin stop the region is down");
        room.awaitsWhisper(room.carol(), "Stop the bot?");
        assertThat(room.sees(room.bob(), "The bot is stopped")).isFalse();
        room.carol().presses(room.channel(), "Stop the bot");
        assertThat(room.awaits(room.bob(), "The bot is stopped").text()).contains("the region is down", "@carol");
        everyReplicaKnows();
        room.bob().presses(room.channel(), "Approve", "waits for approval");
        room.awaitsWhisper(room.bob(), "The bot is stopped at present");
        assertThat(room.orders()).isEmpty();

        room.carol().types(room.channel(), "/starrocks admin resume all clear");
        room.awaits(room.bob(), "The bot works as usual");
        everyReplicaKnows();
        room.bob().presses(room.channel(), "Approve", "waits for approval");
        room.awaits(room.alice(), NAME + ": creating");
        assertThat(room.orders()).hasSize(1);
    }

    @Test
    void untilItIsAskedAndMeantNothingStops() {
        room.carol().types(Person.BOT, "/starrocks admin stop a test");
        room.carol().awaitsMessage(Person.BOT, "Stop the bot?", ChatRoom.PATIENCE);
        assertThat(room.sees(room.bob(), "The bot is stopped")).isFalse();
        room.alice().types(room.channel(), "/starrocks create");
        room.awaits("the wizard", room.alice()::hasModal);
    }

    @Test
    void itCanBeSwitchedInChinese() {
        room.wang().types(room.channel(), "/starrocks 管理 只读 版本发布");
        assertThat(room.awaits(room.alice(), "机器人处于只读模式").text()).contains("操作人", "@wang", "版本发布");
        everyReplicaKnows();
        room.wang().types(room.channel(), "/starrocks create");
        room.awaitsWhisper(room.wang(), "机器人处于只读模式，不接受新的申请");
        room.wang().mentions(room.channel(), "starrocks 管理 恢复");
        room.awaits(room.alice(), "机器人运行正常");
    }

    /** A mode holds on other replicas within a second. */
    private void everyReplicaKnows() {
        room.timePasses(Duration.ofSeconds(2));
    }

    private void waits() {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), NAME + ": waits for approval");
        room.timePasses(Duration.ofMinutes(1));
    }

    private static AccessPolicy policy(ChatRoom room) {
        var anybody = new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));
        var administrators = People.users(room.carol().id(), room.wang().id());
        return anybody.granting(Grant.anything(Role.ADMINISTRATOR, List.of(), administrators))
                .approving(ApprovalRule.of(
                        "production", When.ALWAYS, People.users(room.bob().id()), 1));
    }
}
