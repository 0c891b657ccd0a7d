package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.app.PlainSetup.ANYBODY;
import static io.chatops.starrocks.journeys.DingTalkHall.GROUP;
import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may approve is a department: its people may, also those who come to it, and who leaves it may not any more. */
class DingTalkDepartmentStoryTest {
    private static final String PARTS = "/topapi/v2/department/listsubid";

    /** The first department that a simulated organisation opens. */
    private static final String DEPARTMENT = "900001";

    private final ApprovalRule rule =
            ApprovalRule.of("production", When.ALWAYS, new People(List.of(), List.of(DEPARTMENT), List.of()), 1);
    private final DingTalkHall hall = new DingTalkHall(ANYBODY.approving(rule), true);
    private final PasswordBrowser browser = new PasswordBrowser();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void somebodyOfTheDepartmentApprovesAndIsShownByName() {
        assertThat(hall.workspace().department("数据平台", hall.li())).isEqualTo(DEPARTMENT);
        var waiting = waits();

        assertThat(waiting).contains("**审批人", "数据平台", "**申请人**：小王").doesNotContain(DEPARTMENT);
        hall.awaits(
                "the call",
                () -> hall.li().sees(GROUP).stream()
                        .anyMatch(text -> text.contains("请审批")
                                && text.contains("@" + hall.li().staffId())));
        hall.asks(hall.li(), GROUP, BOT + " 批准 " + code(waiting), "创建");
        hall.awaits("the order", () -> orders() == 1);
    }

    @Test
    void whoHasLeftTheDepartmentDecidesNothing() {
        hall.workspace().department("数据平台", hall.li(), hall.workspace().person("老赵"));
        var waiting = waits();
        hall.workspace().leavesDepartment(hall.li(), DEPARTMENT);
        hall.timePasses(Duration.ofSeconds(61));

        hall.asks(hall.li(), GROUP, BOT + " 批准 " + code(waiting), "单聊");
        hall.awaits("the refusal", () -> hall.li().sees(BOT).stream().anyMatch(text -> text.contains("您不是该申请的审批人")));
        assertThat(orders()).isZero();
    }

    @Test
    void whileTheAddressBookIsSilentNobodyIsLetIn() {
        hall.workspace().department("数据平台", hall.li());
        var waiting = waits();
        hall.timePasses(Duration.ofSeconds(61));
        hall.faults().breaks(PARTS, 1_000, 503);

        hall.asks(hall.li(), GROUP, BOT + " 批准 " + code(waiting), "单聊");
        hall.awaits("the refusal", () -> hall.li().sees(BOT).stream().anyMatch(text -> text.contains("暂未返回您的权限信息")));
        assertThat(orders()).isZero();

        hall.faults().clears(PARTS);
        hall.timePasses(Duration.ofSeconds(16));
        hall.asks(hall.li(), GROUP, BOT + " 批准 " + code(waiting), "创建");
        hall.awaits("the order", () -> orders() == 1);
    }

    @Test
    void aDepartmentOfTheRequesterAloneIsToldBeforeAnythingIsPosted() {
        hall.workspace().department("数据平台", hall.wang());
        toTheSummary();

        assertThat(hall.wang().sees(BOT)).anyMatch(text -> text.contains("该申请无人可以审批"));
    }

    private int orders() {
        return hall.cloud().ledger().of("CreateInstanceV1").size();
    }

    /** The card of a request that was begun in the group and waits there. */
    private String waits() {
        toTheSummary();
        int before = hall.wang().messages(GROUP).size();
        hall.wang().says(BOT, "提交");
        var card = hall.awaitsAfter(hall.wang(), GROUP, before, "请确认");
        return hall.asks(hall.wang(), GROUP, BOT + " 确认 " + code(card), "等待审批");
    }

    private void toTheSummary() {
        var wang = hall.wang();
        int before = wang.messages(BOT).size();
        wang.mentions(GROUP, "创建 StarRocks 实例");
        hall.awaitsAfter(wang, BOT, before, "第 1 步");
        hall.asks(wang, "杭州", "第 2 步");
        hall.asks(wang, "development 跳过 postPaid", "第 3 步");
        hall.asks(wang, "official 2 standard", "第 6 步");
        hall.asks(wang, "全部推荐", "StarRocks 版本");
        hall.asks(wang, "3.3", "实例名称");
        hall.asks(wang, "reports_dev", "admin 密码：未设置");
        before = wang.messages(BOT).size();
        assertThat(browser.saves(hall.link(wang, "填写密码"), "Page#Only-2026")).isNotBlank();
        hall.awaitsAfter(wang, BOT, before, "admin 密码：已设置");
        hall.asks(wang, "提交", "第 7 步");
        hall.asks(wang, "推荐", "第 8 步");
        hall.asks(wang, "1", "交换机");
        hall.asks(wang, "vsw-cn-hangzhou-i", "安全组");
        hall.asks(wang, "1", "第 9 步");
    }
}
