package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.journeys.DingTalkHall.GROUP;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an engineer does on DingTalk by words alone, in Chinese. */
class DingTalkStoryTest {
    private final DingTalkHall hall = DingTalkHall.open();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void theProductIsAskedForAndTheSentenceIsKept() {
        var question = hall.asks(hall.wang(), "创建一个集群", "您指的是哪个产品");
        assertThat(question).contains("1 StarRocks", "2 EMR", "3 Milvus", "4 Spark");

        hall.asks(hall.wang(), "1", "第 1 步");
    }

    @Test
    void pagesAreAnsweredByNumberNameAndSeveralAtOnce() {
        var wang = hall.wang();
        var region = hall.asks(wang, "/starrocks create", "第 1 步");
        assertThat(region).contains("1. ", "返回 / 取消 / 摘要 / 帮助").hasSizeLessThan(900);
        hall.asks(wang, "火星", "没有与“火星”匹配的选项");
        hall.asks(wang, "杭州", "第 2 步");
        // purpose, configuration and payment in one line
        var series = hall.asks(wang, "开发测试 学习体验 postPaid", "第 3 步");
        assertThat(series).contains("（推荐）");
        hall.asks(wang, "推荐", "第 4 步");
        hall.asks(wang, "返回", "第 3 步");
        hall.asks(wang, "推荐", "第 4 步");
        // architecture and, of the next page, the kind of machines
        var size = hall.asks(wang, "存算分离 standard", "第 6 步");
        assertThat(size).contains("CU");
        hall.asks(wang, "7", "7 不在可选范围内，请回复其中之一：8");
        hall.asks(wang, "全部推荐", "名称与密码");
        assertThat(hall.asks(wang, "摘要", "已选内容")).contains("cn-hangzhou", "存算分离");
    }

    @Test
    void aDraftThatIsLeftCanBeContinuedByItsName() {
        var wang = hall.wang();
        hall.asks(wang, "starrocks 创建", "第 1 步");
        hall.asks(wang, "cn-hangzhou", "第 2 步");
        hall.asks(wang, "取消", "您的草稿已保留");
        hall.asks(wang, "继续填写", "第 2 步");
    }

    @Test
    void aGroupIsAnsweredBrieflyAndThePrivateChatGoesOn() {
        var wang = hall.wang();
        int before = wang.messages(BOT).size();
        wang.mentions(GROUP, "创建 StarRocks 实例");
        hall.awaitsAfter(wang, BOT, before, "第 1 步");
        var group = hall.awaitsAfter(wang, GROUP, 0, "请在单聊中继续");
        assertThat(group).contains("@" + wang.staffId());
        assertThat(hall.li().sees(BOT)).isEmpty();
    }

    @Test
    void instancesAreListedAsItems() {
        var list = hall.asks(hall.wang(), "杭州有哪些 StarRocks 实例", "StarRocks");
        assertThat(list).doesNotContain("|---");
    }

    @Test
    void aPasswordInTheChatIsNotRead() {
        var wang = hall.wang();
        hall.asks(wang, "/starrocks create", "第 1 步");
        hall.asks(wang, "Hunter#2026x", "请立即撤回或删除");
        assertThat(wang.sees(BOT).stream().filter(text -> text.contains("Hunter")))
                .hasSize(1);
    }
}
