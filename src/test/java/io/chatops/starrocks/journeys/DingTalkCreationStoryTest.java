package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.app.PlainSetup.ANYBODY;
import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Creations in the private chat with the bot, what codes are good for, and that there is no creation without a page. */
class DingTalkCreationStoryTest {
    private static final String NAME = "reports_dev";
    /** As markdown writes it. */
    private static final String SHOWN = "reports\\_dev";

    private static final String PASSWORD = "Page#Only-2026";
    private final PasswordBrowser browser = new PasswordBrowser();

    @Test
    void aWholeCreationInThePrivateChat() {
        try (var hall = DingTalkHall.open()) {
            var wang = hall.wang();
            hall.asks(wang, "starrocks 创建", "第 1 步");
            var card = posts(hall, wang, BOT);

            int before = wang.messages(BOT).size();
            hall.asks(wang, "确认 " + code(card), "创建中");
            assertThat(runs(hall, wang)).contains("admin");
            hall.timePasses(Duration.ofSeconds(31));
            // what was typed, that it is under way, and that it runs: the end is said once, and calls nobody a second
            // time
            assertThat(wang.sees(BOT).stream().skip(before)).hasSize(3);
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).hasSize(1);
            assertThat(wang.sees(BOT)).noneMatch(text -> text.contains(PASSWORD));
        }
    }

    @Test
    void withoutAPageNothingIsBegun() {
        try (var hall = new DingTalkHall(ANYBODY, false)) {
            hall.asks(hall.wang(), "starrocks 创建", "没有用于设置密码的页面");
        }
    }

    @Test
    void aCodeIsForItsOwnerAndForTenMinutes() {
        try (var hall = DingTalkHall.open()) {
            var wang = hall.wang();
            hall.asks(wang, "starrocks 创建", "第 1 步");
            var code = code(posts(hall, wang, BOT));

            hall.asks(hall.li(), "确认 " + code, "属于其他人");
            hall.timePasses(Duration.ofMinutes(11));
            var again = hall.asks(wang, "确认 " + code, "请确认");
            assertThat(code(again)).isNotEqualTo(code);
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).isEmpty();
            hall.asks(wang, "取消 " + code(again), "已取消");
        }
    }

    @Test
    void theListOfRequestsConfirmsAndDecidesByItsCode() {
        var approved = ANYBODY.approving(ApprovalRule.of("all", When.ALWAYS, People.users("*"), 1));
        try (var hall = new DingTalkHall(approved, true)) {
            var wang = hall.wang();
            hall.asks(wang, "starrocks 创建", "第 1 步");
            posts(hall, wang, BOT);
            var own = hall.asks(wang, "starrocks 申请", "我的进行中申请：1");
            assertThat(own).contains("创建 " + SHOWN + " ", "内容以消息为准", "cn-hangzhou");
            hall.asks(hall.li(), "starrocks 申请", "目前没有进行中的申请");

            hall.asks(wang, "创建 " + NAME + " " + code(own), "等待审批");
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).isEmpty();
            assertThat(hall.asks(wang, "starrocks 申请", "我的进行中申请：1")).doesNotContain("创建 " + SHOWN);

            var waiting = hall.asks(hall.li(), "starrocks 申请", "待我审批：1");
            assertThat(waiting).contains("批准 " + SHOWN + " ", "驳回 " + SHOWN + " ");
            // a conversation bears only so many messages a minute
            hall.timePasses(Duration.ofMinutes(1));
            hall.asks(wang, "批准 " + NAME + " " + code(waiting), "属于其他人");
            hall.asks(hall.li(), "批准 " + code(waiting), "目前没有进行中的申请");
            hall.awaitsAfter(wang, BOT, 0, "创建中");
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).hasSize(1);
        }
    }

    @Test
    void aNameIsCorrectedBesideThePasswordOnceItIsSaidToBeTheName() {
        try (var hall = DingTalkHall.open()) {
            var wang = hall.wang();
            hall.asks(wang, "starrocks 创建", "第 1 步");
            names(hall, wang, "reports.dev");
            sets(hall, wang);
            hall.asks(wang, "提交", "1 到 64 个字符");

            assertThat(hall.asks(wang, NAME, "请立即撤回或删除")).contains("请回复“实例名称=”加内容");
            hall.asks(wang, "实例名称=" + NAME, "实例名称：" + SHOWN);
            hall.asks(wang, "提交", "第 7 步");
        }
    }

    /** From the first page to the card, which asks to be confirmed. */
    private String posts(DingTalkHall hall, Person person, String where) {
        names(hall, person, NAME);
        // the button of the page, in words and on a card
        assertThat(hall.asks(person, "下一步", "请先设置 admin 密码")).contains("再选择“下一步”");
        hall.asks(person, "Short1", "请立即撤回或删除");
        sets(hall, person);
        hall.asks(person, "提交", "第 7 步");
        hall.asks(person, "推荐", "第 8 步");
        hall.asks(person, "1", "交换机");
        hall.asks(person, "vsw-cn-hangzhou-i", "安全组");
        hall.asks(person, "1", "第 9 步");
        int before = person.messages(where).size();
        person.says(BOT, "提交");
        return hall.awaitsAfter(person, where, before, "请确认");
    }

    /** From the first page to the password. */
    private static void names(DingTalkHall hall, Person person, String name) {
        hall.asks(person, "杭州", "第 2 步");
        hall.asks(person, "development 跳过 postPaid", "第 3 步");
        hall.asks(person, "official 2 standard", "第 6 步");
        hall.asks(person, "全部推荐", "StarRocks 版本");
        hall.asks(person, "3.3", "实例名称");
        hall.asks(person, name, "admin 密码：未设置");
    }

    /** The password, on its page. */
    private void sets(DingTalkHall hall, Person person) {
        int before = person.messages(BOT).size();
        assertThat(browser.saves(hall.link(person, "填写密码"), PASSWORD)).doesNotContain("不能使用");
        hall.awaitsAfter(person, BOT, before, "admin 密码：已设置");
    }

    /** An instance is looked at every half minute; each look is waited for, since the bot works on threads of its own. */
    private static String runs(DingTalkHall hall, Person person) {
        for (int look = 0; look < 10 && !hall.seesWithin(person, "运行中", Duration.ofSeconds(1)); look++) {
            hall.timePasses(Duration.ofSeconds(31));
        }
        return hall.awaitsAfter(person, BOT, 0, "运行中");
    }
}
