package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.slack.Exchange;
import io.chatops.starrocks.sandbox.slack.Person;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListStoryTest {
    private static final Pattern NAME = Pattern.compile("orders_\\d{3}");

    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void hundredAndThirtySevenInstances() {
        room.clear();
        channel = room.channel();
        StandardWorld.addInstances(room.cloud.world(), "cn-hangzhou", 137, Instant.parse("2026-01-02T03:04:05Z"));
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void aPersonPagesThroughThemInPlace() {
        var first = room.asks(room.alice, channel, "/starrocks list", "Page 1 of 14");
        assertThat(first.text()).contains("Instances in China (Hangzhou) · cn-hangzhou: 137", "1–10 of 137", "as of ");
        assertThat(names(first.text())).hasSize(10).startsWith("orders_001").endsWith("orders_010");
        assertThat(first.onlyForThem()).isTrue();
        assertThat(first.buttons()).containsExactly("Next page", "All 137 as a file", "Show to channel");

        var second = room.presses(room.alice, channel, "Next page", "Page 2 of 14");
        assertThat(names(second.text())).hasSize(10).startsWith("orders_011");
        assertThat(second.text()).contains("/starrocks list --region cn-hangzhou --page 2", "CST");
        assertThat(second.buttons()).startsWith("Previous page", "Next page");
        assertThat(room.alice.sees(channel)).hasSize(1);

        room.presses(room.alice, channel, "Previous page", "Page 1 of 14");
        assertThat(room.alice.sees(channel)).hasSize(1);
    }

    @Test
    void theLastPageHasTheSevenThatAreLeft() {
        var last = room.asks(room.alice, channel, "/starrocks list --page 14", "Page 14 of 14");
        assertThat(names(last.text())).hasSize(7).startsWith("orders_131").endsWith("orders_137");
        assertThat(last.buttons()).startsWith("Previous page").doesNotContain("Next page");
    }

    @Test
    void aPageBehindTheLastShowsTheLast() {
        assertThat(room.asks(room.alice, channel, "/starrocks list --page 99", "Page 14 of 14")
                        .text())
                .contains("131–137 of 137");
    }

    @Test
    void itIsAskedInChineseAndAnsweredInChinese() {
        var answer = room.asks(room.wang, channel, "/starrocks 列表 --region 杭州", "第 1 页，共 14 页");
        assertThat(answer.text()).contains("华东1（杭州） · cn-hangzhou 共有 137 个实例", "运行中", "存算分离", "存算一体", "查询时间");
        assertThat(answer.buttons()).containsExactly("下一页", "导出全部 137 条", "发送到频道");
        room.presses(room.wang, channel, "下一页", "第 2 页，共 14 页");
    }

    @Test
    void aPartOfANameFiltersOverAllPages() {
        var answer = room.asks(room.alice, channel, "/starrocks list --name ERS_13", "--name ERS_13");
        assertThat(answer.text()).contains("Instances in China (Hangzhou) · cn-hangzhou: 8");
        assertThat(names(answer.text())).hasSize(8).startsWith("orders_130").endsWith("orders_137");
        assertThat(room.cloud.ledger().of("DescribeInstances"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.query()).containsEntry("PageSize", "100"));
    }

    @Test
    void aStatusFiltersAndAWrongOneIsAnsweredWithThoseThatThereAre() {
        room.cloud.world().fleet().all().get(4).become("restarting");
        var answer = room.asks(room.alice, channel, "/starrocks list --status restarting", "--status restarting");
        assertThat(names(answer.text())).containsExactly("orders_005");

        var wrong = room.asks(room.alice, channel, "/starrocks list --status sleeping", "sleeping");
        assertThat(wrong.text()).contains("no status", "running", "agent_scaling_up", "For example: /starrocks list");
        var chinese = room.asks(room.wang, channel, "/starrocks list --status 重启中", "--status restarting");
        assertThat(names(chinese.text())).containsExactly("orders_005");
    }

    @Test
    void allOfThemComeAsAFileToTheAskerAlone() {
        room.asks(room.alice, channel, "/starrocks list", "Page 1 of 14");
        room.presses(room.alice, channel, "All 137 as a file", "instances.csv is in your direct messages");
        room.alice.awaitsMessage(Person.BOT, "[file: instances.csv]", QueryRoom.PATIENCE);
        assertThat(room.wang.sees(channel)).isEmpty();
        assertThat(room.slack.ledger().containing(Exchange.Direction.FROM_BOT, "orders_137"))
                .anySatisfy(exchange -> {
                    assertThat(exchange.name()).isEqualTo("upload");
                    assertThat(names(exchange.requestBody())).hasSize(137);
                });
    }

    @Test
    void freeTextAsksTheSame() {
        assertThat(room.asks(room.alice, channel, "/starrocks which instances are running in hangzhou?", "Page 1 of 14")
                        .text())
                .contains("/starrocks list --region cn-hangzhou --status running");
        assertThat(room.asks(room.wang, channel, "/starrocks 杭州有哪些实例", "共 14 页").text())
                .contains("/starrocks list --region cn-hangzhou");
        room.asks(room.wang, channel, "/starrocks 查看 orders_007 的计算组", "orders_007 的计算组，共 2 个");
    }

    @Test
    void badInputIsAnsweredWithWhatIsAllowed() {
        assertThat(room.asks(room.alice, channel, "/starrocks list --region atlantis", "atlantis")
                        .text())
                .contains("no region", "cn-hangzhou", "us-west-1");
        assertThat(room.asks(room.alice, channel, "/starrocks list --colour red", "colour")
                        .text())
                .contains("--region", "--status");
        assertThat(room.asks(room.alice, channel, "/starrocks list --page none", "none")
                        .text())
                .contains("whole number");
        assertThat(room.asks(room.alice, channel, "/starrocks list --profile other", "other")
                        .text())
                .contains("profile");
        assertThat(room.cloud.ledger().all()).isEmpty();
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
