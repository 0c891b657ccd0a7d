package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The error table of the founding document, each code as the cloud says it. */
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

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(Fault.throttling(), "asked us to slow down", "触发流控"),
                Arguments.of(Fault.throttlingUser(), "Throttling.User", "Throttling.User"),
                Arguments.of(Fault.serviceUnavailable(), "not available at the moment", "暂不可用"),
                Arguments.of(Fault.invalidParameter("PageSize is wrong"), "PageSize is wrong", "PageSize is wrong"),
                Arguments.of(Fault.forbidden(), "RAM permission", "RAM 权限"),
                Arguments.of(Fault.operationDenied(), "does not allow this now", "当前状态不允许"),
                Arguments.of(Fault.incompleteSignature(), "aliyun configure list", "aliyun configure list"),
                Arguments.of(Fault.invalidKey(), "aliyun configure list", "aliyun configure list"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachHasItsOwnPrivateAnswer(Fault fault, String english, String chinese) {
        room.cloud.faults().always("DescribeNodeGroups", fault);
        var answer = room.asks(room.alice, channel, "/starrocks nodes orders_prod", "gave no answer");
        assertThat(answer.text()).contains(english, "RequestId", "/starrocks nodes c-aaaa --region cn-hangzhou");
        assertThat(answer.onlyForThem()).isTrue();
        assertThat(room.asks(room.wang, channel, "/starrocks 计算组 orders_prod", "未能从阿里云获得结果")
                        .text())
                .contains(chinese, "RequestId");
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

    @Test
    void halfAnAnswerAboutVersionsIsHalfAnAnswer() {
        room.cloud.faults().next("QueryUpgradableVersions", Fault.forbidden());
        var answer = room.asks(room.alice, channel, "/starrocks versions orders_prod", "Versions that orders_prod");
        assertThat(answer.text()).contains("RAM permission", "3.4");
    }
}
