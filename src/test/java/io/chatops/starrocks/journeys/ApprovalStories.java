package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.operation.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Requests that others have to agree to, from the last page of the wizard to the end, through the real bot. */
abstract class ApprovalStories {
    private static final String NAME = "reports_dev";

    /** Where they are played. */
    abstract Stage stage();

    @Test
    void fourEyesAreSaidBeforeAskedOnceAndShownAfterwards() {
        try (var scene = scene(cast -> rule(1, cast.bob(), cast.carol()))) {
            var alice = scene.alice();
            var walk = alice.begins(Wish.small(NAME)).reaches(StepId.SUMMARY);
            assertThat(walk.page())
                    .contains("needs 1 approval(s) by others, by rule \"production\"")
                    .contains(alice.words().text("approval.may"));
            walk.posts();
            alice.card(NAME, Status.AWAITING_CONFIRMATION).presses("card.create");

            var waiting = scene.bob().card(NAME, Status.AWAITING_APPROVAL, "0 of 1, rule \"production\"");
            waiting.offersOnly("approval.approve", "approval.reject", "card.edit", "card.cancel");
            assertThat(waiting.text()).contains("Expires", "Digest", "******");
            var call = scene.bob().awaits("approval.call.asked", NAME);
            call.namesAll(scene.bob(), scene.carol());
            assertThat(call.names(alice)).isFalse();
            assertThat(scene.orders()).isEmpty();

            scene.bob().presses("approval.approve");
            var creating = alice.card(NAME, Status.SUBMITTED);
            creating.namesAll(alice, scene.bob());
            assertThat(creating.text()).contains("Submitted by", "Approved, 1 of 1");
            alice.awaits("approval.call.approved", NAME).namesAll(alice);
            assertThat(scene.orders()).hasSize(1);
            assertThat(scene.bob().counts("approval.call.asked", NAME)).isEqualTo(1);
            assertThat(scene.mistakes()).isEmpty();
        }
    }

    @Test
    void nobodyWhoCouldApproveIsSaidOnTheLastPageAndNothingIsPosted() {
        try (var scene = scene(cast -> rule(2, cast.bob(), cast.alice()))) {
            var walk = scene.alice().begins(Wish.small(NAME)).reaches(StepId.SUMMARY);
            assertThat(walk.page())
                    .contains("Nobody can approve this: rule \"production\" asks for 2 approval(s), and 1 other(s)")
                    .contains("approvals.rules");
            assertThat(walk.canBeSentOff()).isFalse();
            assertThat(scene.alice().newestCard(NAME)).isEmpty();
        }
    }

    @Test
    void twoOfThreeAreCountedEachOnceAndNeitherTheRequesterNorSomebodyElse() {
        try (var scene = scene(cast -> rule(2, cast.bob(), cast.carol(), cast.alice()))) {
            waits(scene);
            var call = scene.bob().awaits("approval.call.asked", NAME);
            call.namesAll(scene.bob(), scene.carol());
            assertThat(call.names(scene.alice())).isFalse();
            scene.alice().presses("approval.approve");
            scene.alice().isTold("answer.refused.OWN_REQUEST");
            scene.wang().presses("approval.approve");
            scene.wang().isTold("answer.refused.NOT_AN_APPROVER");
            scene.bob().presses("approval.approve");
            scene.carol()
                    .card(NAME, Status.AWAITING_APPROVAL, "1 of 2, rule", "Approved, 1 of 2")
                    .namesAll(scene.bob());
            scene.bob().presses("approval.approve");
            scene.bob().isTold("answer.refused.APPROVED_BEFORE");
            assertThat(scene.orders()).isEmpty();

            scene.carol().presses("approval.approve");
            scene.alice()
                    .card(NAME, Status.SUBMITTED, "Approved, 1 of 2", "Approved, 2 of 2")
                    .namesAll(scene.bob(), scene.carol());
            assertThat(scene.orders()).hasSize(1);
        }
    }

    @Test
    void aRejectionNeedsARightAndAReasonWhichStandsOnTheCard() {
        try (var scene = scene(cast -> rule(1, cast.bob(), cast.carol()))) {
            waits(scene);
            scene.wang().presses("approval.reject");
            scene.wang().isTold("answer.refused.NOT_AN_APPROVER");
            assertThat(scene.wang().isAsked()).isFalse();

            var old = scene.carol().card(NAME, Status.AWAITING_APPROVAL);
            scene.bob().rejects("  use the\ttest cluster ");
            var rejected = scene.alice().card(NAME, Status.REJECTED, "Reason: use the test cluster", "Rejected by");
            rejected.namesAll(scene.bob());
            rejected.offersOnly("card.again");
            assertThat(rejected.text()).contains("Nothing was created").doesNotContain("expired");
            scene.alice().isCalled("card.call.REJECTED", NAME, Status.REJECTED);

            old.presses("approval.approve");
            var late = scene.carol().isTold("answer.refused.TOO_LATE", "rejected");
            assertThat(late.text()).contains("Rejected by");
            late.namesAll(scene.bob());
            assertThat(scene.orders()).isEmpty();
        }
    }

    @Test
    void anEditVoidsWhatWasApproved() {
        try (var scene = scene(cast -> rule(2, cast.bob(), cast.carol()))) {
            waits(scene);
            scene.bob().presses("approval.approve");
            scene.alice().card(NAME, Status.AWAITING_APPROVAL, "1 of 2, rule");
            var old = scene.carol().card(NAME, Status.AWAITING_APPROVAL);
            scene.alice().presses("card.edit");
            var again = scene.alice()
                    .walks(Wish.small(NAME).with("ResidentNodeNumber", "5").without("AdminPassword"));
            scene.alice().card(NAME, Status.DRAFT);
            again.posts();
            var card = scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
            old.presses("approval.approve");
            scene.carol().isTold("answer.refused.TOO_LATE", "waiting for confirmation");
            card.presses("card.create");
            scene.alice().card(NAME, Status.AWAITING_APPROVAL, "0 of 2, rule");
            old.presses("approval.approve");
            scene.carol().isTold("answer.refused.CHANGED_SINCE");

            scene.bob().presses("approval.approve");
            scene.alice().card(NAME, Status.AWAITING_APPROVAL, "1 of 2, rule");
            scene.carol().presses("approval.approve");
            scene.alice().card(NAME, Status.SUBMITTED);
            assertThat(scene.orders()).hasSize(1);
        }
    }

    @Test
    void approversAreRemindedOthersAreAskedAndInTheEndItExpires() {
        try (var scene = scene(ApprovalStories::patient)) {
            var before = waits(scene);
            var bob = scene.bob();
            scene.timePasses(Duration.ofMinutes(31));
            var reminder = bob.awaits("approval.call.reminded", NAME);
            reminder.namesAll(bob);
            assertThat(reminder.text()).contains("0 of 1", "it expires at");
            assertThat(reminder.names(scene.carol())).isFalse();
            scene.timePasses(Duration.ofMinutes(30));
            scene.carol().awaits("approval.call.escalated", NAME).namesAll(scene.carol());
            scene.timePasses(Duration.ofMinutes(31));
            scene.awaits("a second reminder", () -> bob.counts("approval.call.reminded", NAME) == 2);

            scene.timePasses(Duration.ofHours(23));
            var expired = scene.alice().card(NAME, Status.EXPIRED);
            assertThat(expired.text()).contains("nobody rejected it").doesNotContain("An approver rejected", "denied");
            expired.offersOnly("card.again");
            scene.alice().isCalled("approval.call.expired", NAME, Status.EXPIRED);
            before.presses("approval.approve");
            scene.bob().isTold("answer.refused.TOO_LATE", "expired");
            assertThat(scene.orders()).isEmpty();
        }
    }

    @Test
    void theSecondGroupMayApproveOnceItIsAsked() {
        try (var scene = scene(ApprovalStories::patient)) {
            waits(scene);
            scene.carol().presses("approval.approve");
            scene.carol().isTold("answer.refused.NOT_AN_APPROVER");
            scene.timePasses(Duration.ofMinutes(61));
            scene.carol().awaits("approval.call.escalated", NAME);
            scene.carol().presses("approval.approve");
            scene.alice().card(NAME, Status.SUBMITTED, "Approved, 1 of 1").namesAll(scene.carol());
        }
    }

    @Test
    void whoeverMayGoesAloneWithAReasonInFrontOfEverybody() {
        try (var scene = scene(cast -> new ApprovalRule(
                "production",
                When.ALWAYS,
                People.users(cast.bob()),
                1,
                false,
                Duration.ofMinutes(30),
                Optional.empty(),
                Duration.ofHours(24),
                People.users(cast.carol())))) {
            waits(scene);
            scene.bob().presses("approval.alone");
            scene.bob().isTold("answer.refused.NOT_AN_APPROVER");
            scene.carol().goesAlone("the warehouse is down");

            var loud = scene.bob().awaits("approval.call.alone", NAME);
            loud.namesAll(scene.bob(), scene.alice(), scene.carol());
            assertThat(loud.text()).contains("Reason: the warehouse is down");
            assertThat(loud.alone()).isFalse();
            var creating = scene.bob().card(NAME, Status.SUBMITTED);
            assertThat(creating.text()).contains("EMERGENCY: it goes ahead with 0 of 1 approvals", "Went alone");
            creating.namesAll(scene.carol());
            assertThat(scene.orders()).hasSize(1);
        }
    }

    @Test
    void wordsAloneApproveNothingAndSayHowItIsDone() {
        try (var scene = scene(cast -> rule(1, cast.bob(), cast.carol()))) {
            waits(scene);
            scene.bob().says("approve " + NAME);
            scene.bob().isTold("approval.free_text");
            var list = scene.bob().awaitsWords("Waiting for your approval: 1");
            assertThat(list.alone()).isTrue();
            assertThat(list.buttons()).contains("Approve " + NAME, "Reject " + NAME);
            assertThat(scene.orders()).isEmpty();

            list.pressesLabel("Approve " + NAME);
            scene.alice().card(NAME, Status.SUBMITTED);
        }
    }

    @Test
    void allOfItCanBeDoneInChinese() {
        try (var scene = scene(cast -> rule(1, cast.wang(), cast.bob()))) {
            var wang = scene.wang();
            wang.begins(Wish.small("报表_dev")).posts();
            wang.card("报表_dev", Status.AWAITING_CONFIRMATION).presses("card.create");
            var waiting = wang.card("报表_dev", Status.AWAITING_APPROVAL, "0/1，规则“production”", "审批人", "过期时间");
            waiting.offersOnly("approval.approve", "approval.reject", "card.edit", "card.cancel");
            scene.bob().awaitsWords(wang.words().known("approval.call.asked", "报表_dev"));
            waiting.presses("approval.approve");
            wang.isTold("answer.refused.OWN_REQUEST");

            scene.bob().rejects("请先用测试集群");
            wang.card("报表_dev", Status.REJECTED, wang.words().text("card.story.REJECTED"), "理由：请先用测试集群", "驳回人")
                    .namesAll(scene.bob());
            wang.isCalled("card.call.REJECTED", "报表_dev", Status.REJECTED);
            wang.commands("申请");
            wang.awaitsWords("我的申请与审批", "我的已结束申请：1", "报表_dev：已驳回");
        }
    }

    private static Sight waits(Scene scene) {
        scene.alice().begins(Wish.small(NAME)).posts();
        scene.alice().card(NAME, Status.AWAITING_CONFIRMATION).presses("card.create");
        scene.alice().awaits("approval.call.asked", NAME);
        return scene.bob().card(NAME, Status.AWAITING_APPROVAL);
    }

    private Scene scene(Function<Cast, ApprovalRule> rule) {
        return stage().open(Plot.usual().approving(rule));
    }

    private static ApprovalRule rule(int needed, String... approvers) {
        return ApprovalRule.of("production", When.ALWAYS, People.users(approvers), needed);
    }

    /** Bob is asked, after an hour Carol too. */
    private static ApprovalRule patient(Cast cast) {
        return new ApprovalRule(
                "production",
                When.ALWAYS,
                People.users(cast.bob()),
                1,
                false,
                Duration.ofMinutes(30),
                Optional.of(new Escalation(Duration.ofHours(1), People.users(cast.carol()))),
                Duration.ofHours(24),
                People.NOBODY);
    }
}
