package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhichInstanceStoryTest {
    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void someInstances() {
        room.clear();
        channel = room.channel();
        room.has("cn-hangzhou", "c-aaaa", "orders_prod");
        room.has("cn-hangzhou", "c-bbbb", "twin");
        room.has("cn-hangzhou", "c-cccc", "twin");
        room.has("cn-beijing", "c-dddd", "reports");
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void anIdIsFoundWithoutReadingTheWholeList() {
        room.asks(room.alice, channel, "/starrocks status c-aaaa", "orders_prod: running");
        assertThat(room.cloud.ledger().of("DescribeInstances")).hasSize(1);
    }

    @Test
    void aNameStandsForItsIdWhenOnlyOneHasIt() {
        room.asks(room.alice, channel, "/starrocks nodes Orders_Prod", "Compute groups of orders_prod");
    }

    @Test
    void severalOfANameAreAChoice() {
        var choice = room.asks(room.alice, channel, "/starrocks status twin", "which one is meant?");
        assertThat(choice.text()).contains("2 instances are called", "c-bbbb", "c-cccc");
        var chosen = room.presses(room.alice, channel, "c-cccc · cn-hangzhou", "twin: running");
        assertThat(chosen.text())
                .contains("/starrocks status c-cccc --region cn-hangzhou")
                .doesNotContain("c-bbbb");
        assertThat(room.alice.sees(channel)).hasSize(1);
        assertThat(room.asks(room.wang, channel, "/starrocks status twin", "请选择")
                        .text())
                .contains("c-bbbb");
    }

    @Test
    void aSlipOfThePenIsAnsweredWithTheClosestName() {
        var none = room.asks(room.alice, channel, "/starrocks nodes order_prdo", "There is no instance");
        assertThat(none.text()).contains("order_prdo", "China (Hangzhou)").doesNotContain("twin");
        room.presses(room.alice, channel, "orders_prod · c-aaaa", "Compute groups of orders_prod");
    }

    @Test
    void anotherRegionIsSearchedWhenNothingIsCloseHere() {
        var none = room.asks(room.alice, channel, "/starrocks status reports", "There is no instance");
        assertThat(none.buttons()).contains("Search all regions", "List instances");
        var found = room.presses(room.alice, channel, "Search all regions", "reports: running");
        assertThat(found.text()).contains("China (Beijing)");
        assertThat(room.asks(room.wang, channel, "/starrocks 状态 reports", "没有实例“reports”")
                        .buttons())
                .contains("查询全部地域");
    }

    @Test
    void anInstanceThatWentMeanwhileIsAnsweredTheSameWay() {
        room.cloud.faults().next("DescribeNodeGroups", Fault.instanceNotFound());
        var answer = room.asks(room.alice, channel, "/starrocks nodes orders_prod", "There is no instance");
        assertThat(answer.buttons()).contains("Search all regions");
        room.cloud.faults().always("DescribeInstances", Fault.instanceNotFound());
        assertThat(room.asks(room.wang, channel, "/starrocks status c-aaaa", "没有实例“c-aaaa”")
                        .text())
                .contains("可能已释放");
    }

    @Test
    void whatCanBeNoInstanceIsNotSearchedFor() {
        var answer =
                room.asks(room.alice, channel, "/starrocks status $(reboot)", "can be neither the id nor the name");
        assertThat(answer.text()).contains("For example: /starrocks status orders_prod");
        room.asks(room.alice, channel, "/starrocks status", "Say which instance");
        assertThat(room.cloud.ledger().all()).isEmpty();
    }
}
