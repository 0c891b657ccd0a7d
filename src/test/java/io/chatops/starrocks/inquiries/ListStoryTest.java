package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.stage.Exchange;
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
    void allOfThemComeAsAFileToTheAskerAlone() {
        room.asks(room.alice, channel, "/starrocks list", "Page 1 of 14");
        room.presses(room.alice, channel, "All 137 as a file", "instances.csv was sent to you in a direct message");
        room.alice.awaitsMessage(Person.BOT, "[file: instances.csv]", QueryRoom.PATIENCE);
        assertThat(room.wang.sees(channel)).isEmpty();
        assertThat(room.slack.ledger().containing(Exchange.Direction.FROM_BOT, "orders_137"))
                .anySatisfy(exchange -> {
                    assertThat(exchange.name()).isEqualTo("upload");
                    assertThat(names(exchange.requestBody())).hasSize(137);
                });
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
