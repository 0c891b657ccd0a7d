package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateInstanceTest extends CloudTest {
    @Test
    void anOrderMakesAnInstanceWithEverythingThatWasOrdered() throws Exception {
        var answer = create(Orders.accepted());
        var id = answer.content().path("InstanceId").asText();

        var instance = list(Map.of("InstanceId", id)).content().path(0);

        assertThat(answer.content().path("OrderId").isIntegralNumber()).isTrue();
        assertThat(instance.path("InstanceName").asText()).isEqualTo("数仓-orders_1");
        assertThat(instance.path("RunMode").asText()).isEqualTo("shared_data");
        assertThat(instance.path("VSwitches").toString())
                .isEqualTo("[{\"VswId\":\"vsw-cn-hangzhou-i\",\"ZoneId\":\"cn-hangzhou-i\",\"Primary\":true}]");
        assertThat(instance.path("Tags").toString()).isEqualTo("[{\"Key\":\"chatops-operation\",\"Value\":\"op-1\"}]");
        assertThat(instance.toString()).doesNotContain("1qaz@QAZ");
    }

    @Test
    void theFoundingDocumentsExtraFieldsAreTaken() throws Exception {
        var order = Orders.with(json -> {
            json.put("VSwitchId", "vsw-cn-hangzhou-i").put("Cu", 8).put("SecurityGroupId", "sg-cn-hangzhou-warehouse");
            ((ObjectNode) json.path("VSwitches").path(0)).put("Primary", true);
            Orders.fe(json).put("nodeGroupName", "defaultFeNodeGroup");
            Orders.worker(json).put("nodeGroupName", "default_warehouse");
        });

        var instance = list(Map.of("InstanceId", created(order))).content().path(0);

        assertThat(instance.path("SgId").asText()).isEqualTo("sg-cn-hangzhou-warehouse");
        assertThat(instance.path("SecurityGroupManaged").asBoolean(true)).isFalse();
    }

    @Test
    void trialAndSharedNothingAndSubscriptionAreTaken() throws Exception {
        var trial = Orders.with(json -> {
            json.put("PackageType", "trial").put("ClientToken", "trial");
            Orders.fe(json).put("cu", 4).put("residentNodeNumber", 1);
            Orders.worker(json).put("residentNodeNumber", 1);
        });
        var bought = Orders.with(json -> {
            json.put("RunMode", "shared_nothing").put("ClientToken", "bought");
            json.put("PayType", "prePaid").put("PricingCycle", "Year").put("Duration", 3);
            Orders.worker(json).put("specType", "ramEnhanced").put("storagePerformanceLevel", "pl2");
            Orders.worker(json).put("storageSize", 500);
        });

        assertThat(created(trial)).startsWith("c-");
        assertThat(created(bought)).startsWith("c-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RegionId",
                "InstanceName",
                "AdminPassword",
                "Version",
                "RunMode",
                "PackageType",
                "PayType",
                "VpcId",
                "ZoneId"
            })
    void aMissingMandatoryFieldIsNamedByTheGateway(String field) throws Exception {
        var answer = create(Orders.with(order -> order.remove(field)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("Missing" + field);
        assertThat(cloud.world().fleet().all()).isEmpty();
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                rule("InstanceName", order -> order.put("InstanceName", "a b")),
                rule("InstanceName", order -> order.put("InstanceName", "x".repeat(65))),
                rule("AdminPassword", order -> order.put("AdminPassword", "1qaz@QA")),
                rule("AdminPassword", order -> order.put("AdminPassword", "abcdefgh1")),
                rule("AdminPassword", order -> order.put("AdminPassword", "1qaz@QAZ!")),
                rule("Version", order -> order.put("Version", "2.5")),
                rule("RunMode", order -> order.put("RunMode", "lakehouse")),
                rule("PackageType", order -> order.put("PackageType", "standard")),
                rule("PricingCycle", order -> order.put("PayType", "prePaid").put("PricingCycle", "Week")),
                rule("Duration", order -> order.put("PayType", "prePaid").put("PricingCycle", "Month")),
                rule(
                        "Duration",
                        order -> order.put("PayType", "prePaid")
                                .put("PricingCycle", "Month")
                                .put("Duration", 10)),
                rule("region not exists", order -> order.put("RegionId", "cn-nowhere")),
                rule("does not sell official", order -> order.put("ZoneId", "cn-hangzhou-z")),
                rule(
                        "does not sell trial",
                        order -> order.put("PackageType", "trial").put("ZoneId", "cn-hangzhou-k")),
                rule("vpc not exists", order -> order.put("VpcId", "vpc-cn-beijing-main")),
                rule("vswitch not exists", order -> vSwitch(order).put("VswId", "vsw-cn-beijing-h")),
                rule("is not in its ZoneId", order -> vSwitch(order).put("ZoneId", "cn-hangzhou-h")),
                rule("none in zone", order -> order.put("ZoneId", "cn-hangzhou-h")),
                rule("VSwitchId", order -> order.put("VSwitchId", "vsw-cn-hangzhou-h")),
                rule("security group", order -> order.put("SecurityGroupId", "sg-cn-beijing-warehouse")),
                rule("security group", order -> order.put("SecurityGroupId", "sg-cn-hangzhou-managed")),
                rule("OssAccessingRoleName", order -> order.remove("OssAccessingRoleName")),
                rule("role not exists", order -> order.put("OssAccessingRoleName", "Nobody")),
                rule("unknown key Cu", order -> Orders.fe(order).put("Cu", 8)),
                rule("cu must be an integer", order -> Orders.fe(order).put("cu", "8")),
                rule("cu must be one of", order -> Orders.fe(order).put("cu", 4)),
                rule("cu must be one of", order -> Orders.worker(order).put("cu", 12)),
                rule("residentNodeNumber of FE", order -> Orders.fe(order).put("residentNodeNumber", 2)),
                rule("residentNodeNumber of CN", order -> Orders.worker(order).put("residentNodeNumber", 101)),
                rule(
                        "residentNodeNumber of BE",
                        order -> Orders.worker(order.put("RunMode", "shared_nothing"))
                                .put("residentNodeNumber", 2)),
                rule("specType of FE", order -> Orders.fe(order).put("specType", "ramEnhanced")),
                rule("of FE must be pl1", order -> Orders.fe(order).put("storagePerformanceLevel", "pl0")),
                rule("specType must be", order -> Orders.worker(order).put("specType", "localSSD")),
                rule("storagePerformanceLevel", order -> Orders.worker(order).put("storagePerformanceLevel", "pl9")),
                rule("storageSize", order -> Orders.worker(order).put("storageSize", 100)),
                rule("storageSize", order -> Orders.worker(order).put("storageSize", 250)),
                rule("storageSize with pl2", order -> Orders.worker(order).put("storagePerformanceLevel", "pl2")),
                rule("diskNumber", order -> Orders.worker(order).put("diskNumber", 0)),
                rule("exactly one group", order -> order.putArray("BackendNodeGroups")),
                rule("key twice", order -> order.withArray("Tags").addObject().put("Key", "chatops-operation")),
                rule("ClientToken", order -> order.put("ClientToken", "数仓")),
                rule("ClientToken", order -> order.put("ClientToken", "t".repeat(65))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("brokenRules")
    void anOrderAgainstARuleIsRefusedWithTheReason(String reason, ObjectNode order) throws Exception {
        var answer = create(order);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("Success").asBoolean(true)).isFalse();
        assertThat(answer.json().path("ErrCode").asText()).isEqualTo("InvalidParams");
        assertThat(answer.json().path("ErrMessage").asText()).contains(reason);
        assertThat(cloud.world().fleet().all()).isEmpty();
    }

    @Test
    void anOrderNeedsFreeAddresses() throws Exception {
        cloud.world()
                .network()
                .add(new VSwitch("vsw-full", "full", "vpc-cn-hangzhou-main", "cn-hangzhou-i", "10.9.0.0/29", 5));

        var answer = create(Orders.with(order -> vSwitch(order).put("VswId", "vsw-full")));

        assertThat(answer.json().path("ErrMessage").asText()).contains("not enough addresses for 6 nodes");
    }

    @Test
    void theSameOrderWithTheSameTokenMakesOneInstance() throws Exception {
        var first = create(Orders.accepted());
        var second = create(Orders.accepted());

        assertThat(second.content()).isEqualTo(first.content());
        assertThat(cloud.world().fleet().all()).hasSize(1);
        assertThat(cloud.ledger().of("CreateInstanceV1")).hasSize(2);
    }

    @Test
    void theSameTokenWithAnotherOrderIsRefused() throws Exception {
        create(Orders.accepted());

        var other = create(Orders.with(order -> order.put("AdminPassword", "2wsx@WSX")));

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.code()).isEqualTo("IdempotentParameterMismatch");
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    @Test
    void anInstanceMayStandInTwoZones() throws Exception {
        var order = Orders.with(json -> json.withArray("VSwitches").addObject().put("VswId", "vsw-cn-hangzhou-j"));

        var vSwitches =
                list(Map.of("InstanceId", created(order))).content().path(0).path("VSwitches");

        assertThat(vSwitches)
                .extracting(item -> item.path("ZoneId").asText())
                .containsExactly("cn-hangzhou-i", "cn-hangzhou-j");
        assertThat(vSwitches)
                .extracting(item -> item.path("Primary").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void aRefusedOrderLeavesItsTokenFree() throws Exception {
        cloud.world().removeRole(StandardWorld.OSS_ROLE);
        create(Orders.accepted());
        cloud.world().add(new Role(StandardWorld.OSS_ROLE, ""));

        assertThat(created(Orders.accepted())).startsWith("c-");
    }

    @Test
    void anOrderWithoutTokenMakesAnInstanceEachTime() throws Exception {
        var order = Orders.with(json -> json.remove("ClientToken"));

        assertThat(created(order)).isNotEqualTo(created(order));
        assertThat(cloud.world().fleet().all()).hasSize(2);
    }

    @Test
    void theSameOrderSentAtOnceByManyMakesOneInstance() throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        try {
            var answers = workers.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(unused -> () -> created(Orders.accepted()))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.get(0).get());
            }
        } finally {
            workers.shutdown();
        }
        assertThat(cloud.world().fleet().all()).hasSize(1);
    }

    private static ObjectNode vSwitch(ObjectNode order) {
        return (ObjectNode) order.path("VSwitches").path(0);
    }

    private static Arguments rule(String reason, Consumer<ObjectNode> change) {
        return Arguments.of(reason, Orders.with(change));
    }
}
