package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Creations in the modals and on the card of Slack, which is edited at every step, in this JVM, where the clock is moved by hand. */
class CreationOnSlackTest extends CreationStories {
    @Override
    Stage stage() {
        return SlackScene::open;
    }

    @Test
    void everybodySeesTheCardGoFromConfirmToRunning() {
        try (var room = ChatRoom.open()) {
            WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
            room.awaits(room.bob(), NAME + ": please confirm");
            var gate = new Gate();
            room.cloud().faults().next("CreateInstanceV1", Fault.holdAnswer(gate));
            room.alice().presses(room.channel(), "Create");
            assertThat(room.awaits(room.bob(), NAME + ": being submitted").buttons())
                    .isEmpty();

            gate.open();
            room.awaits(room.bob(), NAME + ": creating");
            room.timePasses(Duration.ofSeconds(31));
            assertThat(room.awaits(room.bob(), "accepted the order 31 s ago").buttons())
                    .containsExactly("Check now");

            room.timePassesUntilSees(room.bob(), NAME + ": running");
            assertThat(room.titlesOf(NAME))
                    .containsSubsequence("please confirm", "being submitted", "creating", "running");
        }
    }

    @Test
    void onlyTheFieldOfTheModalCarriesThePassword() {
        try (var room = ChatRoom.open()) {
            var password = "Told#to-nobody-1";
            WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME).with("AdminPassword", password))
                    .begins()
                    .posts();
            room.awaits(room.alice(), "please confirm");
            assertThat(room.slack().ledger().containing(Exchange.Direction.TO_BOT, password))
                    .extracting(Exchange::name)
                    .containsExactly("view_submission");
        }
    }

    @Test
    void thePagesSayWhatTheirFieldsAreInChinese() {
        try (var room = ChatRoom.open()) {
            var walk = WizardWalk.inChinese(room, room.wang(), Wish.small("报表_dev"))
                    .begins();
            assertThat(walk.reaches(StepId.ARCHITECTURE).text()).contains("存算一体（FE + BE）", "存算分离（FE + CN）（推荐）");
            assertThat(walk.reaches(StepId.NETWORK).labels()).containsExactly("专有网络 VPC", "交换机", "安全组");
            assertThat(walk.reaches(StepId.SUMMARY).buttons()).contains("← 上一步", "关闭（保留草稿）", "发送到频道");
        }
    }
}
