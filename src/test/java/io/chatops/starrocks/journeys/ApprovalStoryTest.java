package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Requests that others have to agree to, from the last page of the wizard to the end, through the real bot. */
class ApprovalStoryTest {
    private static final String NAME = "reports_dev";

    @Test
    void fourEyesAreSaidBeforeAskedOnceAndShownAfterwards() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            var summary = walk(room).begins().reaches(StepId.SUMMARY);
            assertThat(summary.text())
                    .contains("This needs 1 approval(s) by others, by rule \"production\"")
                    .contains("May approve (not the requester)", "@bob", "@carol");
            summary.submits();
            room.awaits(room.alice(), "please confirm");
            room.alice().presses(room.channel(), "Create");

            var waiting = room.awaits(room.bob(), NAME + ": waits for approval");
            assertThat(waiting.buttons()).containsExactly("Approve", "Reject", "Edit", "Cancel");
            assertThat(waiting.text()).contains("0 of 1, rule \"production\"", "Expires", "Digest", "******");
            var call = room.awaits(room.bob(), "Approval is asked for the StarRocks instance " + NAME);
            assertThat(call.text()).contains("@bob", "@carol").doesNotContain("@alice");
            assertThat(call.inThread()).isTrue();
            assertThat(room.orders()).isEmpty();

            room.bob().presses(room.channel(), "Approve");
            var creating = room.awaits(room.alice(), NAME + ": creating");
            assertThat(creating.text()).contains("Submitted by", "@alice", "Approved, 1 of 1", "@bob");
            assertThat(room.awaits(room.alice(), "is approved and goes on by itself")
                            .text())
                    .contains("@alice");
            assertThat(room.orders()).hasSize(1);
            assertThat(room.count(room.bob(), "Approval is asked for")).isEqualTo(1);
            assertThat(room.slack().ledger().mistakes()).isEmpty();
        }
    }

    @Test
    void nobodyWhoCouldApproveIsSaidOnTheLastPageAndNothingIsPosted() {
        try (var room = room(chat -> rule(2, chat.bob(), chat.alice()))) {
            var summary = walk(room).begins().reaches(StepId.SUMMARY);

            assertThat(summary.text())
                    .contains("Nobody can approve this: rule \"production\" asks for 2 approval(s), and 1 other(s)")
                    .contains("approvals.rules");
            assertThat(summary.buttons()).doesNotContain("Post to channel");
        }
    }

    @Test
    void twoOfThreeAreCountedEachOnceAndNeitherTheRequesterNorSomebodyElse() {
        try (var room = room(chat -> rule(2, chat.bob(), chat.carol(), chat.alice()))) {
            waits(room);
            room.alice().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.alice(), "This is your own request");
            room.wang().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.wang(), "您不是该申请的审批人");
            room.bob().presses(room.channel(), "Approve");
            var half = room.awaits(room.carol(), "1 of 2, rule");
            assertThat(half.text()).contains("Approved, 1 of 2", "@bob");
            room.bob().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.bob(), "Your approval is counted already");
            assertThat(room.orders()).isEmpty();

            room.carol().presses(room.channel(), "Approve");
            var creating = room.awaits(room.alice(), NAME + ": creating");
            assertThat(creating.text()).contains("Approved, 1 of 2", "@bob", "Approved, 2 of 2", "@carol");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void aRejectionNeedsAReasonWhichStandsOnTheCard() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            waits(room);
            room.wang().presses(room.channel(), "Reject");
            room.awaitsWhisper(room.wang(), "您不是该申请的审批人");
            assertThat(room.wang().hasModal()).isFalse();

            var old = room.carol().screen(room.channel());
            room.bob().presses(room.channel(), "Reject");
            var form = room.bob().awaitsModal("Reject this request", ChatRoom.PATIENCE);
            form.fill("Reason", "\u200B").submits();
            assertThat(room.bob().modal().errors()).containsValue("Please give a reason in words.");
            form.fill("Reason", "  use the\ttest cluster ").submits();

            var rejected = room.awaits(room.alice(), NAME + ": rejected");
            assertThat(rejected.text())
                    .contains("Reason: use the test cluster", "Rejected by", "@bob", "Nothing was created")
                    .doesNotContain("expired");
            assertThat(rejected.buttons()).containsExactly("Try again");
            assertThat(room.awaits(room.alice(), "was rejected; nothing was created")
                            .text())
                    .contains("@alice");

            old.presses("Approve");
            room.awaitsWhisper(room.carol(), "the request is now: rejected");
            assertThat(room.awaits(room.carol(), "the request is now: rejected").text())
                    .contains("Rejected by", "@bob");
            assertThat(room.orders()).isEmpty();
        }
    }

    @Test
    void anEditVoidsWhatWasApproved() {
        try (var room = room(chat -> rule(2, chat.bob(), chat.carol()))) {
            waits(room);
            room.bob().presses(room.channel(), "Approve");
            room.awaits(room.alice(), "1 of 2, rule");
            var old = room.carol().screen(room.channel());
            room.alice().presses(room.channel(), "Edit");
            var again = WizardWalk.inEnglish(
                    room,
                    room.alice(),
                    Wish.small(NAME).with("ResidentNodeNumber", "5").without("AdminPassword"));
            room.awaits(room.alice(), NAME + ": being edited");
            again.posts();
            room.awaits(room.alice(), NAME + ": please confirm");
            old.presses("Approve");
            room.awaitsWhisper(room.carol(), "the request is now: waiting for confirmation");
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.alice(), "0 of 2, rule");
            old.presses("Approve");
            room.awaitsWhisper(room.carol(), "was changed after this card was drawn");

            room.bob().presses(room.channel(), "Approve");
            room.awaits(room.alice(), "1 of 2, rule");
            room.carol().presses(room.channel(), "Approve");
            room.awaits(room.alice(), NAME + ": creating");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void approversAreRemindedOthersAreAskedAndInTheEndItExpires() {
        try (var room = room(chat -> patient(chat))) {
            waits(room);
            room.timePasses(Duration.ofMinutes(31));
            assertThat(room.awaits(room.bob(), "Still waiting for approval").text())
                    .contains("@bob", "0 of 1", "it expires at")
                    .doesNotContain("@carol");
            room.timePasses(Duration.ofMinutes(30));
            assertThat(room.awaits(room.carol(), "you are asked as well").text())
                    .contains("@carol");
            room.awaits(
                    "Carol on the card",
                    () -> room.awaits(room.carol(), NAME + ": waits for approval")
                            .text()
                            .contains("@carol"));
            room.timePasses(Duration.ofMinutes(31));
            room.awaits("a second reminder", () -> room.count(room.bob(), "Still waiting for approval") == 2);

            var before = room.bob().screen(room.channel());
            room.timePasses(Duration.ofHours(23));
            var expired = room.awaits(room.alice(), NAME + ": expired");
            assertThat(expired.text()).contains("nobody rejected it").doesNotContain("rejected by", "denied");
            assertThat(expired.buttons()).containsExactly("Try again");
            assertThat(room.awaits(room.alice(), "expired: nobody decided in time")
                            .text())
                    .contains("@alice");
            before.presses("Approve", "waits for approval");
            room.awaitsWhisper(room.bob(), "the request is now: expired");
            assertThat(room.orders()).isEmpty();
        }
    }

    @Test
    void theSecondGroupMayApproveOnceItIsAsked() {
        try (var room = room(chat -> patient(chat))) {
            waits(room);
            room.carol().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.carol(), "You are not among those who may decide this");
            room.timePasses(Duration.ofMinutes(61));
            room.awaits(room.carol(), "you are asked as well");
            room.carol().presses(room.channel(), "Approve");
            assertThat(room.awaits(room.alice(), NAME + ": creating").text()).contains("Approved, 1 of 1", "@carol");
        }
    }

    @Test
    void whoeverMayGoesAloneWithAReasonInFrontOfEverybody() {
        try (var room = room(chat -> new ApprovalRule(
                "production",
                When.ALWAYS,
                people(chat.bob()),
                1,
                false,
                Duration.ofMinutes(30),
                Optional.empty(),
                Duration.ofHours(24),
                people(chat.carol())))) {
            var waiting = waits(room);
            assertThat(waiting.buttons()).contains("Go alone (emergency)");
            room.bob().presses(room.channel(), "Go alone (emergency)");
            room.awaitsWhisper(room.bob(), "You are not among those who may decide this");
            room.carol().presses(room.channel(), "Go alone (emergency)");
            var form = room.carol().awaitsModal("Emergency: go alone", ChatRoom.PATIENCE);
            assertThat(form.text()).contains("without the approvals", "audit");
            form.fill("Reason", "the warehouse is down").submits();

            var loud = room.awaits(room.bob(), "EMERGENCY: the StarRocks instance " + NAME);
            assertThat(loud.text()).contains("@bob", "@alice", "@carol", "Reason: the warehouse is down");
            var creating = room.awaits(room.bob(), NAME + ": creating");
            assertThat(creating.text())
                    .contains("EMERGENCY: it goes ahead with 0 of 1 approvals", "Went alone", "@carol");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void twoApproversWhoPressInTheSameInstantBothCount() {
        try (var room = room(chat -> rule(2, chat.bob(), chat.carol()))) {
            waits(room);
            together(
                    () -> room.bob().presses(room.channel(), "Approve"),
                    () -> room.carol().presses(room.channel(), "Approve"));
            assertThat(room.awaits(room.alice(), NAME + ": creating").text())
                    .contains("Approved, 1 of 2", "Approved, 2 of 2", "@bob", "@carol");
            assertThat(room.orders()).hasSize(1);
        }
    }

    @Test
    void aCancelAndAnApprovalOfOneInstantHaveOneWinnerAndTheOtherIsTold() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            waits(room);
            together(
                    () -> room.alice().presses(room.channel(), "Cancel"),
                    () -> room.bob().presses(room.channel(), "Approve"));
            room.awaits(
                    "an end",
                    () -> room.sees(room.alice(), NAME + ": cancelled")
                            || room.sees(room.alice(), NAME + ": creating"));
            if (room.sees(room.alice(), NAME + ": cancelled")) {
                // where another replica holds the password, what was approved first may still be cancelled
                room.awaits(
                        "the other's word",
                        () -> room.sees(room.bob(), "the request is now: cancelled")
                                || room.sees(room.alice(), "Approved, 1 of 1"));
                assertThat(room.orders()).isEmpty();
            } else {
                room.awaitsWhisper(room.alice(), "That is not possible any more");
                assertThat(room.orders()).hasSize(1);
            }
        }
    }

    @Test
    void somebodyFromOutsideMayNotEvenWhenTheRuleNamesThem() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.stranger()))) {
            waits(room);
            room.stranger().presses(room.channel(), "Approve");
            room.awaitsWhisper(room.stranger(), "You come from outside this workspace");
            room.stranger().presses(room.channel(), "Reject");
            room.awaits("a second refusal", () -> room.count(room.stranger(), "You come from outside") == 2);
            assertThat(room.stranger().hasModal()).isFalse();
            assertThat(room.orders()).isEmpty();
        }
    }

    @Test
    void wordsApproveNothingAndSayWhereToPress() {
        try (var room = room(chat -> rule(1, chat.bob(), chat.carol()))) {
            waits(room);
            room.bob().mentions(room.channel(), "approve " + NAME);
            room.awaitsWhisper(room.bob(), "Approvals count only by the button");
            var list = room.awaits(room.bob(), "Waiting for your approval: 1");
            assertThat(list.onlyForThem()).isTrue();
            assertThat(list.buttons()).contains("Approve " + NAME, "Reject " + NAME);
            assertThat(room.orders()).isEmpty();

            room.bob().presses(room.channel(), "Approve " + NAME);
            room.awaits(room.alice(), NAME + ": creating");
            room.awaitsWhisper(room.bob(), "nothing waits for you");
        }
    }

    @Test
    void allOfItCanBeDoneInChinese() {
        try (var room = room(chat -> rule(1, chat.wang(), chat.bob()))) {
            WizardWalk.inChinese(room, room.wang(), Wish.small("报表_dev"))
                    .begins()
                    .posts();
            room.awaits(room.wang(), "报表_dev：请确认");
            room.wang().presses(room.channel(), "创建");
            var waiting = room.awaits(room.wang(), "报表_dev：等待审批");
            assertThat(waiting.buttons()).containsExactly("批准", "驳回", "修改", "取消");
            assertThat(waiting.text()).contains("0/1，规则“production”", "审批人（申请人除外）", "过期时间");
            room.awaits(room.bob(), "请审批 StarRocks 实例 报表_dev 的创建申请");
            room.wang().presses(room.channel(), "批准");
            room.awaitsWhisper(room.wang(), "这是您自己的申请");
            room.wang().says(Person.BOT, "批准");
            room.wang().awaitsMessage(Person.BOT, "只有点击按钮才算审批", ChatRoom.PATIENCE);

            room.bob().presses(room.channel(), "驳回");
            room.bob()
                    .awaitsModal("Reject this request", ChatRoom.PATIENCE)
                    .fill("Reason", "请先用测试集群")
                    .submits();
            assertThat(room.awaits(room.wang(), "报表_dev：已驳回").text())
                    .contains("申请已被审批人驳回", "理由：请先用测试集群", "驳回人", "@bob");
            room.awaits(room.wang(), "的申请已被驳回，未创建任何资源");
            room.wang().types(room.channel(), "/starrocks 申请");
            assertThat(room.awaits(room.wang(), "我的申请与审批").text()).contains("我的已结束申请：1", "报表_dev：已驳回");
        }
    }

    private static SeenMessage waits(ChatRoom room) {
        walk(room).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.alice(), "Approval is asked for");
        return room.awaits(room.alice(), NAME + ": waits for approval");
    }

    private static WizardWalk walk(ChatRoom room) {
        return WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME));
    }

    private static void together(Runnable... presses) {
        CompletableFuture.allOf(
                        Arrays.stream(presses).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new))
                .join();
    }

    private static ChatRoom room(Function<ChatRoom, ApprovalRule> rule) {
        return ChatRoom.open(RoomPlan.usual()
                .allowing(chat -> new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                        .approving(rule.apply(chat))));
    }

    private static ApprovalRule rule(int needed, Person... approvers) {
        return ApprovalRule.of("production", When.ALWAYS, people(approvers), needed);
    }

    /** Bob is asked, after an hour Carol too. */
    private static ApprovalRule patient(ChatRoom chat) {
        return new ApprovalRule(
                "production",
                When.ALWAYS,
                people(chat.bob()),
                1,
                false,
                Duration.ofMinutes(30),
                Optional.of(new Escalation(Duration.ofHours(1), people(chat.carol()))),
                Duration.ofHours(24),
                People.NOBODY);
    }

    private static People people(Person... persons) {
        return People.users(Arrays.stream(persons).map(Person::id).toArray(String[]::new));
    }
}
