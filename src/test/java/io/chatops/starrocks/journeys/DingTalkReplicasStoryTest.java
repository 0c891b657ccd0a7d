package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person was asked or shown is known to whoever hears the answer: the same bot started again, or another one. */
class DingTalkReplicasStoryTest {
    private static final String NAME = "reports_dev";
    private static final String PASSWORD = "Page#Only-2026";

    @TempDir
    private Path directory;

    private DingTalkReplicas site;

    private Application open() {
        return open(new DingTalkReplicas(directory));
    }

    private Application open(DingTalkReplicas prepared) {
        site = prepared;
        var bot = site.starts();
        site.awaits("the stream", () -> site.dingTalk().gateway().links() == 1);
        return bot;
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anAnswerAfterARestartGoesOnWhereTheQuestionWas() {
        open();
        site.asks("starrocks 创建", "第 1 步");
        site.asks("杭州", "第 2 步");
        site.restarts();

        site.asks("development 跳过", "付费");
        site.restarts();
        site.asks("postPaid", "第 3 步");
        site.asks("official 2 standard", "第 6 步");
        site.restarts();
        site.asks("全部推荐", "StarRocks 版本");
        site.asks("3.3", "实例名称");
        assertThat(site.cloud().ledger().of("CreateInstanceV1")).isEmpty();
    }

    @Test
    void aCardGoesOnAfterARestart() {
        open(new DingTalkReplicas(directory).showingCards());
        site.asks("starrocks 创建", "第 1 步");
        var walk = new CardWalk(site::awaits, site.wang())
                .wishes("地域", "cn-hangzhou")
                .wishes("用途", "development")
                .wishes("付费方式", "postPaid")
                .wishes("版本系列", "official");
        var card = walk.until("第 2 步");
        site.restarts();

        walk.until("第 4 步");
        site.restarts();
        card.pressesUnchecked();
        site.awaits("the page that is shown", () -> walk.card().text().contains("本次点击未生效"));
        assertThat(walk.card().text()).contains("第 4 步");
        assertThat(walk.card().id()).isEqualTo(card.id());
    }

    @Test
    void aNumberOfTheLastListAndTheCodeOfTheLastCardOutliveARestart() {
        open();
        var card = posts();
        site.restarts();

        site.asks("确认 " + DingTalkHall.code(card), "需要密码");
        site.asks("starrocks help", "1 ");
        site.restarts();
        site.asks("1", "第 1 步");
    }

    @Test
    void anAnswerThatNobodyAskedForIsToldHowToGoOn() {
        open();
        site.asks("starrocks 创建", "第 1 步");
        site.asks("杭州", "第 2 步");
        site.asks("取消", "草稿");
        site.asks("全部推荐", "没有等待您回答的问题");
        site.asks("继续", "第 2 步");
    }

    @Test
    void ofTwoBotsOneHasTheStreamAndTheOtherTakesItOver() {
        var first = open();
        var second = site.starts();
        site.asks("starrocks 创建", "第 1 步");
        site.asks("杭州", "第 2 步");
        assertThat(site.dingTalk().gateway().links()).isEqualTo(1);

        site.ends(first);
        site.asks("development 跳过 postPaid", "第 3 步");
        assertThat(site.dingTalk().gateway().links()).isEqualTo(1);
        var third = site.starts();
        site.ends(second);
        site.asks("official 2 standard", "第 6 步");
        site.ends(third);
    }

    @Test
    void whatTheBotRefusesByItselfIsInTheRecord() {
        open();
        var code = DingTalkHall.code(posts());
        var li = site.dingTalk().workspace().person("老李");
        li.says(BOT, "确认 " + code);
        site.awaits(
                "the refusal of another's code",
                () -> site.refusals().stream()
                        .anyMatch(line -> line.contains(li.staffId()) && line.endsWith("code of another")));

        site.dingTalk().workspace().outsider("外部", "dingELSEWHERE").says(BOT, "列表");
        site.awaits(
                "the refusal of an outsider",
                () -> site.refusals().stream().anyMatch(line -> line.contains("message: other_corp")));
        assertThat(site.cloud().ledger().of("CreateInstanceV1")).isEmpty();
    }

    /** From the first page to the card, which asks to be confirmed. */
    private String posts() {
        var browser = new PasswordBrowser();
        site.asks("starrocks 创建", "第 1 步");
        site.asks("杭州 development 跳过 postPaid", "第 3 步");
        site.asks("official 2 standard", "第 6 步");
        site.asks("全部推荐", "StarRocks 版本");
        site.asks("3.3", "实例名称");
        site.asks(NAME, "admin 密码：未设置");
        int before = site.seen(0).size();
        assertThat(browser.saves(site.wang().link(BOT, "填写密码"), PASSWORD)).doesNotContain("不能使用");
        site.awaitsAfter(before, "admin 密码：已设置");
        site.asks("提交", "第 7 步");
        site.asks("推荐", "第 8 步");
        site.asks("1", "交换机");
        site.asks("vsw-cn-hangzhou-i", "安全组");
        site.asks("1", "第 9 步");
        return site.asks("提交", "请确认");
    }
}
