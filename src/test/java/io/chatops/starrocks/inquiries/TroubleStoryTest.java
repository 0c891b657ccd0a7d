package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often the cloud is asked when it fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleStoryTest {
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void anInstance() {
        room.clear();
        channel = room.channel();
        room.has("cn-hangzhou", "c-aaaa", "orders_prod");
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void throttlingIsWaitedForThreeTimesAndThenSaid() {
        room.cloud.faults().always("DescribeInstances", Fault.throttling());
        var answer = room.asks(room.alice, channel, "/starrocks list", "asked us to slow down");
        assertThat(room.pauses).containsExactly(FIVE, FIVE, FIVE);
        assertThat(room.cloud.ledger().of("DescribeInstances")).hasSize(4);
        room.cloud.faults().clear();
        assertThat(answer.buttons()).contains("Ask again");
        room.presses(room.alice, channel, "Ask again", "cn-hangzhou: 1");
    }

    @Test
    void aWaitThatHelpsIsNotMentioned() {
        room.cloud.faults().next("DescribeInstances", Fault.throttling(), Fault.serviceUnavailable());
        room.asks(room.alice, channel, "/starrocks list", "cn-hangzhou: 1");
        assertThat(room.pauses).containsExactly(FIVE, FIVE);
    }

    @Test
    void aConnectionThatDroppedIsUsedOnceMore() {
        room.asks(room.alice, channel, "/starrocks status c-aaaa", "orders_prod: running");
        room.cloud.ledger().clear();
        room.cloud.faults().next("ListGateway", Fault.dropBefore());
        room.asks(room.alice, channel, "/starrocks gateways c-aaaa", "Gateways of orders_prod: 1");
        assertThat(room.cloud.ledger().of("ListGateway")).hasSize(2);
        assertThat(room.pauses).isEmpty();
    }
}
