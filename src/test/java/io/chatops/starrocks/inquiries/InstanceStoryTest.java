package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.ConfigChange;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstanceStoryTest {
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");

    private final QueryRoom room = new QueryRoom();
    private String channel = "";
    private SimulatedInstance orders = room.has("cn-hangzhou", "c-0", "unused");

    @BeforeEach
    void anInstance() {
        room.clear();
        channel = room.channel();
        orders = room.has("cn-hangzhou", "c-0123456789abcdef", "orders_prod");
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void itsCardLeadsOnToEverythingElseInPlace() {
        var card = room.asks(room.alice, channel, "/starrocks status orders_prod", "orders_prod: running");
        assertThat(card.text())
                .contains(
                        "shared-data", "standard", "pay-as-you-go", "team=orders", "2026-01-02 11:04", "cn-hangzhou-h")
                .contains("/starrocks status c-0123456789abcdef --region cn-hangzhou");
        assertThat(card.buttons())
                .containsExactly(
                        "Compute groups",
                        "Versions",
                        "Configuration",
                        "Gateways",
                        "Changes",
                        "Refresh",
                        "Show to channel");

        var nodes = room.presses(room.alice, channel, "Compute groups", "Compute groups of orders_prod: 2");
        assertThat(nodes.text())
                .contains("default_warehouse", "ramEnhanced", "2 x 500 GB pl2", "HTTP port 8030", "in a safe way")
                .contains("fe-c-0123456789abcdef-internal.starrocks.aliyuncs.com");
        room.presses(room.alice, channel, "Instance", "orders_prod: running");
        var versions = room.presses(room.alice, channel, "Versions", "Versions that orders_prod");
        assertThat(versions.text()).contains("3.3.12-1.80-1.6.6", "minor versions", "major versions");
        assertThat(room.cloud.ledger().of("QueryUpgradableVersions"))
                .extracting(call -> call.query().get("Minor"))
                .containsExactlyInAnyOrder("true", "false");
        room.presses(room.alice, channel, "Instance", "orders_prod: running");
        var gateways = room.presses(room.alice, channel, "Gateways", "Gateways of orders_prod: 1");
        assertThat(gateways.text()).contains("9030", "in a safe way");
        assertThat(room.alice.sees(channel)).hasSize(1);
        assertThat(room.asks(room.wang, channel, "/starrocks gateways orders_prod", "的网关，共 1 个")
                        .text())
                .contains("网关 ID")
                .doesNotContain("实例 ID");
    }

    @Test
    void aSubscriptionSaysWhenItEnds() {
        var soon = InstantSource.system().instant().plus(Duration.ofHours(73));
        room.cloud.faults().next("DescribeInstances", Fault.body(subscription(soon)));
        var card = room.asks(room.alice, channel, "/starrocks status c-0123456789abcdef", "subscription ends");
        assertThat(card.text()).contains("⚠️ orders_prod: running", "(in 3 days)", "brand-new-mode");
        room.cloud.faults().next("DescribeInstances", Fault.body(subscription(soon.minus(Duration.ofDays(9)))));
        assertThat(room.asks(room.wang, channel, "/starrocks status c-0123456789abcdef", "到期时间")
                        .text())
                .contains("已过期", "包年包月");
    }

    private static String subscription(Instant end) {
        return "{\"Success\":true,\"Total\":1,\"Data\":[{\"InstanceId\":\"c-0123456789abcdef\",\"InstanceName\":"
                + "\"orders_prod\",\"InstanceStatus\":\"running\",\"RunMode\":\"brand-new-mode\",\"PayType\":\"prePaid\","
                + "\"ExpireTime\":" + end.toEpochMilli() + "}]}";
    }

    @Test
    void aSecretInItsConfigurationIsMaskedInMessageAndFile() {
        orders.changed(
                new ConfigChange("h1", "fs.s3a.secret.key", "CORE", "", "Wh1sper9Wh1sper9", "rotated", true, THEN));
        orders.changed(new ConfigChange(
                "h2",
                "core-site.xml",
                "CORE",
                "",
                "<property><name>fs.oss.accessKeySecret</name><value>Wh1sper9Wh1sper9</value></property>",
                "password=Wh1sper9",
                true,
                THEN));
        var history = room.asks(
                room.alice, channel, "/starrocks history orders_prod", "Configuration changes of orders_prod: 2");
        assertThat(history.text()).contains("******", "end with …");
        room.presses(room.alice, channel, "All 2 as a file", "was sent to you in a direct message");
        assertThat(room.slack.ledger().all())
                .noneMatch(exchange -> exchange.requestBody().contains("Wh1sper"));
    }
}
