package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.app.PlainSetup.ANYBODY;
import static io.chatops.starrocks.journeys.DingTalkHall.GROUP;
import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A creation on DingTalk by cards, and by words again where a card cannot be had. */
class DingTalkCardStoryTest {
    private static final String PASSWORD = "Page#Only-2026";
    private static final String DELIVER = "/v1.0/card/instances/createAndDeliver";
    private static final AccessPolicy APPROVED =
            ANYBODY.approving(ApprovalRule.of("all", When.ALWAYS, People.users("*"), 1));
    private final PasswordBrowser browser = new PasswordBrowser();

    @Test
    void aWholeCreationOnOneCard() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var wang = hall.wang();
            var walk = begins(hall, wang, BOT);
            var wizard = walk.card().id();
            finishes(hall, walk);

            hall.awaits("the summary", () -> !walk.card().id().equals(wizard));
            assertThat(walk.card().text()).contains("请确认", "reports_dev");
            assertThat(walk.card().question()).contains("创建");
            walk.card().presses("创建");
            hall.awaits(
                    "the order",
                    () -> hall.cloud().ledger().of("CreateInstanceV1").size() == 1);
            hall.awaits("its state", () -> walk.card().text().contains("创建中"));
            assertThat(wang.messages(BOT).stream()
                            .filter(message -> message.kind().equals("card")))
                    .hasSize(2);
            assertThat(wang.sees(BOT)).noneMatch(text -> text.contains(PASSWORD));
        }
    }

    @Test
    void anotherOneOfTheGroupApprovesOnTheCard() {
        try (var hall = DingTalkHall.withCards(APPROVED)) {
            var wang = hall.wang();
            finishes(hall, begins(hall, wang, GROUP));
            hall.awaits("the card in the group", () -> hasCard(wang, GROUP));
            wang.card(GROUP).presses("创建");
            hall.awaits("the request", () -> wang.card(GROUP).text().contains("等待审批"));

            wang.card(GROUP).presses("批准");
            hall.awaits("the refusal", () -> wang.sees(BOT).stream().anyMatch(text -> text.contains("您自己的申请")));
            var old = hall.li().card(GROUP);
            hall.li().card(GROUP).presses("批准");
            hall.awaits(
                    "the order",
                    () -> hall.cloud().ledger().of("CreateInstanceV1").size() == 1);
            hall.awaits("its state", () -> wang.card(GROUP).text().contains("创建中"));

            old.presses("批准");
            hall.awaits("a word", () -> hall.li().sees(BOT).stream().anyMatch(text -> text.contains("本次点击未生效")));
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).hasSize(1);
        }
    }

    @Test
    void aRejectionOnTheCardAsksForItsReason() {
        try (var hall = DingTalkHall.withCards(APPROVED)) {
            var wang = hall.wang();
            finishes(hall, begins(hall, wang, GROUP));
            hall.awaits("the card in the group", () -> hasCard(wang, GROUP));
            wang.card(GROUP).presses("创建");
            hall.awaits("the request", () -> wang.card(GROUP).text().contains("等待审批"));

            hall.li().card(GROUP).presses("驳回");
            hall.awaits("the question", () -> hasCard(hall.li(), BOT));
            hall.li().card(BOT).fill("理由", "本周冻结变更").presses("驳回");
            hall.awaits("the rejection", () -> wang.card(GROUP).text().contains("已驳回"));
            assertThat(wang.card(GROUP).text()).contains("本周冻结变更");
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).isEmpty();
        }
    }

    @Test
    void aCardThatIsRefusedInTheMiddleIsSaidInWords() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var wang = hall.wang();
            var walk = begins(hall, wang, BOT);
            hall.dingTalk().faults().refuses(DELIVER, 1, 400, "param.templateUnpublished");
            int before = wang.messages(BOT).size();
            finishes(hall, walk);

            var text = hall.awaitsAfter(wang, BOT, before, "请确认");
            hall.asks(wang, "取消 " + code(text), "已取消");
            hall.asks(wang, "starrocks 创建", "第 1 步");
            assertThat(wang.messages(BOT).get(wang.messages(BOT).size() - 1).kind())
                    .isNotEqualTo("card");

            hall.timePasses(Duration.ofMinutes(11));
            hall.asks(wang, "取消", "草稿");
            int cards = cards(wang);
            wang.says(BOT, "starrocks 创建");
            hall.awaits("a card again", () -> cards(wang) == cards + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, param.templateUnpublished",
        "403, Forbidden.AccessDenied.AccessTokenPermissionDenied",
        "400, param.cardParamMap.tooLong",
        "403, Forbidden.AccessDenied.ApiCountLimitForOrg",
        "500, systemError"
    })
    void whateverACardIsRefusedForItIsAskedInWords(int status, String code) {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            hall.dingTalk().faults().refuses(DELIVER, 1, status, code);
            hall.asks(hall.wang(), "starrocks 创建", "第 1 步");
            assertThat(cards(hall.wang())).isZero();
        }
    }

    @Test
    void aCardThatIsNotDeliveredIsAskedInWords() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            hall.dingTalk().faults().deliversNoCard(1);
            hall.asks(hall.wang(), "starrocks 创建", "第 1 步");
            assertThat(cards(hall.wang())).isZero();
            hall.asks(hall.wang(), "杭州", "第 2 步");
        }
    }

    @Test
    void wordsAnswerACardTooAndAnOldScreenChangesNothing() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var wang = hall.wang();
            var walk = begins(hall, wang, BOT);
            var first = walk.card();
            wang.says(BOT, "杭州");
            hall.awaits("the next page", () -> walk.card().text().contains("第 2 步"));
            assertThat(walk.card().id()).isEqualTo(first.id());

            first.choose("地域", "cn-beijing").presses("下一步");
            hall.awaits("the same page", () -> walk.card().text().contains("本次点击未生效"));
            assertThat(walk.card().text()).contains("第 2 步", "cn-hangzhou");
            recorded(hall, wang.staffId() + " press: old screen", 1);

            wang.says(BOT, "继续");
            hall.awaits("another card", () -> !walk.card().id().equals(first.id()));
            assertThat(walk.card().text()).contains("第 2 步");
        }
    }

    @Test
    void aPageThatTakesLongComesWhenItIsThere() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var walk = begins(hall, hall.wang(), BOT);
            walk.until("版本、名称与密码");
            browser.saves(walk.page(), PASSWORD);
            hall.awaits("the password", () -> walk.card().text().contains("admin 密码：已设置"));
            walk.until("第 7 步");
            var gate = new Gate();
            hall.cloud().faults().next("DescribeVpcs", Fault.holdAnswer(gate));
            walk.card().presses("下一步");
            assertThat(walk.card().variable("status")).isEqualTo("busy");
            assertThat(walk.card().buttons()).isEmpty();
            gate.open();
            hall.awaits("the page", () -> walk.card().text().contains("第 8 步"));
            assertThat(walk.card().buttons()).contains("下一步");
        }
    }

    @Test
    void nobodyElsePressesSomebodysCard() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var wang = hall.wang();
            var card = begins(hall, wang, BOT).card();
            hall.li().forgesPress(card.id(), "primary", card.variable("nonce"));
            hall.awaits("a word", () -> hall.li().sees(BOT).stream().anyMatch(text -> text.contains("未生效")));
            recorded(hall, hall.li().staffId() + " press: unknown card", 1);
            hall.li().forgesPress("sra-unknown", "primary", "K7Q2");
            recorded(hall, hall.li().staffId() + " press: unknown card", 2);
            hall.dingTalk()
                    .workspace()
                    .outsider("外人", "dingOTHER")
                    .forgesPress(card.id(), "cancel", card.variable("nonce"));
            recorded(hall, "press: other_corp", 1);
            assertThat(wang.card(BOT).text()).contains("第 1 步");
            assertThat(wang.card(BOT).variable("nonce")).isEqualTo(card.variable("nonce"));
        }
    }

    @Test
    void aPressOnTheSummaryOfAnotherIsInTheRecord() {
        try (var hall = DingTalkHall.withCards(ANYBODY)) {
            var wang = hall.wang();
            var walk = begins(hall, wang, BOT);
            finishes(hall, walk);
            hall.awaits("the summary", () -> walk.card().text().contains("请确认"));
            var card = walk.card();
            hall.li().forgesPress(card.id(), "primary", card.variable("nonce"));

            recorded(hall, hall.li().staffId() + " press: card of another", 1);
            assertThat(hall.cloud().ledger().of("CreateInstanceV1")).isEmpty();
        }
    }

    private static void recorded(DingTalkHall hall, String what, int times) {
        hall.awaits(
                what,
                () -> hall.refusals().stream()
                                .filter(line -> line.endsWith(what))
                                .count()
                        == times);
    }

    private static CardWalk begins(DingTalkHall hall, Person person, String where) {
        person.says(where, where.equals(BOT) ? "starrocks 创建" : BOT + " 创建 StarRocks 实例");
        hall.awaits("the wizard", () -> hasCard(person, BOT));
        return new CardWalk(hall::awaits, person)
                .wishes("地域", "cn-hangzhou")
                .wishes("用途", "development")
                .wishes("付费方式", "postPaid")
                .wishes("版本系列", "official")
                .wishes("实例类型", "shared_data")
                .wishes("计算规格", "standard")
                .wishes("StarRocks 版本", "3.3")
                .wishes("实例名称", "reports_dev")
                .wishes("专有网络 VPC", "vpc-cn-hangzhou-main")
                .wishes("交换机", "vsw-cn-hangzhou-i")
                .wishes("安全组", "sg-cn-hangzhou-warehouse");
    }

    /** From wherever the wizard is to its end, with the password on its page. */
    private void finishes(DingTalkHall hall, CardWalk walk) {
        walk.until("版本、名称与密码");
        assertThat(browser.saves(walk.page(), PASSWORD)).doesNotContain("不能使用");
        hall.awaits("the password", () -> walk.card().text().contains("admin 密码：已设置"));
        walk.until("第 9 步");
        walk.next();
    }

    private static boolean hasCard(Person person, String where) {
        return person.messages(where).stream()
                .anyMatch(message -> message.kind().equals("card"));
    }

    private static int cards(Person person) {
        return (int) person.messages(BOT).stream()
                .filter(message -> message.kind().equals("card"))
                .count();
    }
}
