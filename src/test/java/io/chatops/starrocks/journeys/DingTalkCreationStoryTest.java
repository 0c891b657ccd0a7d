package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.journeys.DingTalkHall.ANYBODY;
import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Creations in the private chat with the bot, what codes are good for, and that there is no creation without a page. */
class DingTalkCreationStoryTest {
    private static final String NAME = "reports_dev";
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

    /** From the first page to the card, which asks to be confirmed. */
    private String posts(DingTalkHall hall, Person person, String where) {
        hall.asks(person, "杭州", "第 2 步");
        hall.asks(person, "development 跳过 postPaid", "第 3 步");
        hall.asks(person, "official 2 standard", "第 6 步");
        hall.asks(person, "全部推荐", "StarRocks 版本");
        hall.asks(person, "3.3", "实例名称");
        hall.asks(person, NAME, "admin 密码：未设置");
        hall.asks(person, "提交", "请先设置 admin 密码");
        hall.asks(person, "Short1", "请立即撤回或删除");
        int before = person.messages(BOT).size();
        assertThat(browser.saves(hall.link(person, "填写密码"), PASSWORD)).doesNotContain("不能使用");
        hall.awaitsAfter(person, BOT, before, "admin 密码：已设置");
        hall.asks(person, "提交", "第 7 步");
        hall.asks(person, "推荐", "第 8 步");
        hall.asks(person, "1", "交换机");
        hall.asks(person, "vsw-cn-hangzhou-i", "安全组");
        hall.asks(person, "1", "第 9 步");
        before = person.messages(where).size();
        person.says(BOT, "提交");
        return hall.awaitsAfter(person, where, before, "请确认");
    }

    /** An instance is looked at every half minute; each look is waited for, since the bot works on threads of its own. */
    private static String runs(DingTalkHall hall, Person person) {
        for (int look = 0; look < 10 && !hall.seesWithin(person, "运行中", Duration.ofSeconds(1)); look++) {
            hall.timePasses(Duration.ofSeconds(31));
        }
        return hall.awaitsAfter(person, BOT, 0, "运行中");
    }
}
