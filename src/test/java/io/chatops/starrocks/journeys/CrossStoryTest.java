package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.journeys.CrossRoom.GROUP;
import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A request that is made on one platform and decided on the other, by people of whom the policy says both accounts. */
class CrossStoryTest {
    private static final String NAME = "reports_dev";
    private static final String PASSWORD = "Page#Only-2026";
    private static final String SLACK_BOT = io.chatops.starrocks.sandbox.slack.Person.BOT;

    private final PasswordBrowser browser = new PasswordBrowser();

    @Test
    void askedOnSlackAndApprovedOnDingTalk() {
        try (var room = onSlack(CrossStoryTest::bob)) {
            waits(room);
            var asked = room.awaits(room.bob(), BOT, "waits for approval");
            assertThat(asked)
                    .contains("Requested on", "Slack, in " + room.slack().channel(), "Alice A.");

            room.bob().says(BOT, "Approve " + code(asked));

            var creating = room.slack().awaits(room.slack().alice(), NAME + ": creating");
            assertThat(creating.text()).contains("Approved, 1 of 1", "on DingTalk", "Bob B.");
            assertThat(room.awaits(room.bob(), BOT, ": creating")).doesNotContain("waits for approval");
            assertThat(room.slack().orders()).hasSize(1);
        }
    }

    @Test
    void askedOnDingTalkAndApprovedOnSlack() {
        try (var room = new CrossRoom(true, CrossStoryTest::bob)) {
            room.alice().mentions(GROUP, "创建 StarRocks 实例");
            var card = postsOnDingTalk(room, room.alice());
            room.asks(room.alice(), GROUP, Person.BOT + " 确认 " + code(card), "等待审批");
            room.awaits(
                    "the card on Slack",
                    () -> room.slack().bob().sees(SLACK_BOT).stream().anyMatch(text -> text.contains("等待审批")));
            assertThat(room.slack().bob().sees(SLACK_BOT).toString())
                    .contains("申请来自", "钉钉", room.conversation(), "Alice A.");

            room.slack().bob().presses(SLACK_BOT, "批准");

            assertThat(room.awaits(room.li(), GROUP, "创建中")).contains("在Slack", "Bob B.");
            room.awaits(
                    "the end of the card on Slack",
                    () -> room.slack().bob().sees(SLACK_BOT).stream().noneMatch(text -> text.contains("等待审批")));
            assertThat(room.slack().orders()).hasSize(1);
        }
    }

    @Test
    void rejectedAcrossWithAReason() {
        try (var room = onSlack(CrossStoryTest::bob)) {
            waits(room);
            var asked = room.awaits(room.bob(), BOT, "waits for approval");

            room.bob().says(BOT, "Reject " + code(asked) + " use the test cluster");

            var rejected = room.slack().awaits(room.slack().alice(), NAME + ": rejected");
            assertThat(rejected.text()).contains("Reason: use the test cluster", "on DingTalk", "Bob B.");
            room.awaits(room.bob(), BOT, ": rejected");
            assertThat(room.slack().orders()).isEmpty();
        }
    }

    @Test
    void aPersonWhoApprovesOnBothAtOnceCountsOnce() {
        try (var room = onSlack(both -> policy(
                both, rule(2, both.slack().bob().id(), both.slack().carol().id())))) {
            waits(room);
            var code = code(room.awaits(room.bob(), BOT, "waits for approval"));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> room.bob().says(BOT, "Approve " + code)),
                            CompletableFuture.runAsync(() ->
                                    room.slack().bob().presses(room.slack().channel(), "Approve")))
                    .join();
            room.slack().awaits(room.slack().carol(), "1 of 2, rule");
            room.awaits(
                    "the other press being told",
                    () -> room.bob().sees(BOT).stream().anyMatch(text -> text.contains("已计入"))
                            || room.slack().sees(room.slack().bob(), "counted already"));
            assertThat(room.slack().orders()).isEmpty();

            room.slack().carol().presses(room.slack().channel(), "Approve");
            room.slack().awaits(room.slack().alice(), NAME + ": creating");
            assertThat(room.slack().orders()).hasSize(1);
        }
    }

    @Test
    void neitherTheRequestersOtherAccountNorSomebodyUnknownDecides() {
        try (var room = onSlack(CrossStoryTest::inTheGroup)) {
            waits(room);
            var code = code(room.awaits(room.li(), GROUP, "waits for approval"));

            room.alice().mentions(GROUP, "Approve " + code);
            room.awaits(room.alice(), BOT, "您自己的申请");
            room.li().mentions(GROUP, "Approve " + code);
            assertThat(room.awaits(room.li(), BOT, "另一个平台"))
                    .contains("access.people", room.corpId() + "/" + room.li().staffId());
            assertThat(room.slack().orders()).isEmpty();

            room.bob().mentions(GROUP, "Approve " + code);
            room.slack().awaits(room.slack().alice(), NAME + ": creating");
        }
    }

    @Test
    void theRequesterCancelsByTheirOtherAccount() {
        try (var room = onSlack(CrossStoryTest::inTheGroup)) {
            waits(room);
            var code = code(room.awaits(room.li(), GROUP, "waits for approval"));

            room.alice().mentions(GROUP, "Cancel " + code);

            room.slack().awaits(room.slack().bob(), NAME + ": cancelled");
            room.awaits(room.li(), GROUP, ": cancelled");
        }
    }

    @Test
    void whatExpiresIsClosedEverywhere() {
        try (var room = onSlack(CrossStoryTest::bob)) {
            waits(room);
            var code = code(room.awaits(room.bob(), BOT, "waits for approval"));

            room.slack().timePasses(Duration.ofHours(25));

            room.slack().awaits(room.slack().alice(), NAME + ": expired");
            assertThat(room.awaits(room.bob(), BOT, ": expired")).contains("nobody rejected it");
            room.asks(room.bob(), BOT, "Approve " + code, "未执行任何操作");
            assertThat(room.slack().orders()).isEmpty();
        }
    }

    @Test
    void anEditVoidsWhatIsShownElsewhere() {
        try (var room = onSlack(CrossStoryTest::bob)) {
            waits(room);
            var code = code(room.awaits(room.bob(), BOT, "waits for approval"));

            room.slack().alice().presses(room.slack().channel(), "Edit");
            room.awaits(room.bob(), BOT, "being edited");

            assertThat(room.asks(room.bob(), BOT, "Approve " + code, "当前状态：修改中"))
                    .contains("Alice A.");
            assertThat(room.slack().orders()).isEmpty();
        }
    }

    private static CrossRoom onSlack(Function<CrossRoom, AccessPolicy> policy) {
        return new CrossRoom(false, policy);
    }

    private static AccessPolicy bob(CrossRoom room) {
        return policy(room, rule(1, room.slack().bob().id()));
    }

    private static AccessPolicy inTheGroup(CrossRoom room) {
        var group = new Spot("dingtalk", room.corpId(), room.conversation(), false);
        return policy(room, rule(1, room.slack().bob().id()).alsoIn(group));
    }

    private static AccessPolicy policy(CrossRoom room, ApprovalRule rule) {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(rule)
                .knowing(room.table());
    }

    private static ApprovalRule rule(int needed, String... approvers) {
        return ApprovalRule.of("both", When.ALWAYS, People.users(approvers), needed);
    }

    /** On Slack, until it waits for approval. */
    private static void waits(CrossRoom room) {
        var slack = room.slack();
        WizardWalk.inEnglish(slack, slack.alice(), Wish.small(NAME)).begins().posts();
        slack.awaits(slack.alice(), NAME + ": please confirm");
        slack.alice().presses(slack.channel(), "Create");
        slack.awaits(slack.alice(), NAME + ": waits for approval");
    }

    /** On DingTalk, from the first page to the card in the group, which asks to be confirmed. */
    private String postsOnDingTalk(CrossRoom room, Person person) {
        room.awaits(person, BOT, "第 1 步");
        room.asks(person, BOT, "杭州", "第 2 步");
        room.asks(person, BOT, "development 跳过 postPaid", "第 3 步");
        room.asks(person, BOT, "official 2 standard", "第 6 步");
        room.asks(person, BOT, "全部推荐", "StarRocks 版本");
        room.asks(person, BOT, "3.3", "实例名称");
        room.asks(person, BOT, NAME, "admin 密码：未设置");
        room.asks(person, BOT, "提交", "请先设置 admin 密码");
        int before = person.messages(BOT).size();
        assertThat(browser.saves(room.link(person, "填写密码"), PASSWORD)).doesNotContain("不能使用");
        room.awaitsAfter(person, BOT, before, "admin 密码：已设置");
        room.asks(person, BOT, "提交", "第 7 步");
        room.asks(person, BOT, "推荐", "第 8 步");
        room.asks(person, BOT, "1", "交换机");
        room.asks(person, BOT, "vsw-cn-hangzhou-i", "安全组");
        room.asks(person, BOT, "1", "第 9 步");
        before = person.messages(GROUP).size();
        person.says(BOT, "提交");
        return room.awaitsAfter(person, GROUP, before, "请确认");
    }
}
