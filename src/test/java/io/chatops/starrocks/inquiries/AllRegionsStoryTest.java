package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllRegionsStoryTest {
    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void instancesInThreeRegions() {
        room.clear();
        channel = room.channel();
        room.has("cn-hangzhou", "c-1", "orders_hz");
        room.has("cn-beijing", "c-2", "orders_bj");
        room.has("eu-central-1", "c-3", "orders_de");
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void theyAreAskedSideBySideSoThatItTakesAsLongAsTheSlowest() throws InterruptedException {
        var gate = new Gate();
        IntStream.range(0, 12).forEach(region -> room.cloud.faults().next("DescribeInstances", Fault.hold(gate)));
        room.alice.types(channel, "/starrocks list --region all");
        // the thirteenth arrives while twelve stand at the gate: one after the other there would be one
        assertThat(room.cloud.ledger().await(13, "DescribeInstances", QueryRoom.PATIENCE))
                .isTrue();
        assertThat(room.alice.sees(channel)).isEmpty();
        gate.open();
        var answer = room.alice.awaitsMessage(channel, "Instances in 13 of 13 regions: 3", QueryRoom.PATIENCE);
        assertThat(answer.text())
                .contains("orders_hz", "orders_bj", "orders_de", "eu-central-1", "/starrocks list --region all");
    }

    @Test
    void aFailureOfAllIsSaidOnce() {
        room.cloud.faults().always("DescribeInstances", Fault.invalidKey());
        var answer = room.asks(room.wang, channel, "/starrocks list --region all", "未能从阿里云获得结果");
        assertThat(answer.text()).containsOnlyOnce("aliyun configure list").contains("cn-hangzhou, cn-shanghai");
    }
}
