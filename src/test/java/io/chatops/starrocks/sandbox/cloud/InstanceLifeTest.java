package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstanceLifeTest extends CloudTest {
    @Test
    void anInstanceRunsAfterTwoListsHaveShownItAsCreating() throws Exception {
        var id = created(Orders.accepted());

        assertThat(status(id)).isEqualTo("creating");
        assertThat(status(id)).isEqualTo("creating");
        assertThat(status(id)).isEqualTo("running");
    }

    @Test
    void anInstanceRunsWhenItsTimeHasCome() throws Exception {
        cloud.world().births(Birth.after(Duration.ofMinutes(3)));
        var id = created(Orders.accepted());

        time.move(Duration.ofMinutes(2));
        assertThat(status(id)).isEqualTo("creating");
        time.move(Duration.ofMinutes(1));
        assertThat(status(id)).isEqualTo("running");
    }

    @Test
    void anInstanceMayFailOrNeverBeDone() throws Exception {
        cloud.world().nextBirth(Birth.afterPolls(1).failing()).nextBirth(Birth.never());
        var failed = created(Orders.with(order -> order.remove("ClientToken")));
        var stuck = created(Orders.with(order -> order.remove("ClientToken")));

        assertThat(status(failed)).isEqualTo("creating");
        assertThat(status(failed)).isEqualTo("creating_failed");
        for (int i = 0; i < 5; i++) {
            assertThat(status(stuck)).isEqualTo("creating");
        }
    }

    @Test
    void anInstanceInASoldOutZoneFails() throws Exception {
        cloud.world().sellOut("cn-hangzhou-i").births(Birth.afterPolls(0));

        assertThat(status(created(Orders.accepted()))).isEqualTo("creating_failed");
    }

    @Test
    void aStatusMayBeGivenByHand() throws Exception {
        var id = created(Orders.accepted());
        cloud.world().fleet().find(id).orElseThrow().become("upgrading");

        assertThat(status(id)).isEqualTo("upgrading");
    }

    @Test
    void groupsAndGatewaysHaveAddressesOnceTheInstanceRuns() throws Exception {
        cloud.world().births(Birth.after(Duration.ofMinutes(3)));
        var id = created(Orders.accepted());
        assertThat(groups(id, "{}").content().path(0).path("Status").asText()).isEqualTo("CREATING");
        assertThat(groups(id, "{}").content().path(0).has("Endpoint")).isFalse();
        assertThat(gateways(id).content()).isEmpty();

        time.move(Duration.ofMinutes(3));

        var fe = groups(id, "{\"componentType\":\"FE\"}");
        assertThat(fe.json().path("Total").asInt()).isEqualTo(1);
        assertThat(fe.content().path(0).path("Status").asText()).isEqualTo("RUNNING");
        assertThat(fe.content().path(0).path("Endpoint").asText())
                .isEqualTo("fe-" + id + "-internal.starrocks.aliyuncs.com");
        assertThat(fe.content().path(0).path("HttpPort").asInt()).isEqualTo(8030);
        assertThat(gateways(id).content().path(0).path("InternalDomain").asText())
                .isEqualTo("fe-" + id + "-internal.starrocks.aliyuncs.com");
    }

    @Test
    void groupsAreWhatWasOrderedAndMayBeFiltered() throws Exception {
        var id = created(Orders.accepted());

        var all = groups(id, "{}").content();
        var workerId = all.path(1).path("NodeGroupId").asText();
        var one = groups(id, "{\"nodeGroupIds\":[\"" + workerId + "\"]}").content();

        assertThat(all)
                .extracting(group -> group.path("ComponentType").asText())
                .containsExactly("FE", "CN");
        assertThat(all)
                .extracting(group -> group.path("NodeGroupName").asText())
                .containsExactly("defaultFeNodeGroup", "default_warehouse");
        assertThat(one).hasSize(1);
        assertThat(one.path(0).path("Cu").asInt()).isEqualTo(8);
        assertThat(one.path(0).path("ResidentNodeNumber").asInt()).isEqualTo(3);
        assertThat(groups(id, "{\"status\":\"RUNNING\"}").content()).isEmpty();
        assertThat(groups(id, "{\"nodeGroupName\":\"default_warehouse\"}").content())
                .hasSize(1);
    }

    @Test
    void anUnknownInstanceHasNoGroupsAndNoGateways() throws Exception {
        assertThat(groups("c-none", "{}").json().path("ErrMessage").asText())
                .isEqualTo("Invalid params: [instance not exists]");
        assertThat(gateways("c-none").json().path("Success").asBoolean(true)).isFalse();
    }

    @Test
    void versionsToGoToAreMinorOrMajor() throws Exception {
        var id = created(Orders.accepted());
        var path = "/webapi/starrocks/queryUpgradableVersions";

        var minor = sdk.roa("QueryUpgradableVersions", path, Map.of("InstanceId", id));
        var major = sdk.roa("QueryUpgradableVersions", path, Map.of("InstanceId", id, "Minor", "false"));

        assertThat(minor.content())
                .allSatisfy(version -> assertThat(version.asText()).startsWith("3.3."));
        assertThat(major.content()).extracting(version -> version.asText()).containsExactly("3.4", "3.5");
    }

    private SdkCaller.Answer groups(String id, String filter) throws Exception {
        return sdk.roa("DescribeNodeGroups", "/webapi/nodegroup/describeNodeGroups", Map.of("ClusterId", id), filter);
    }

    private SdkCaller.Answer gateways(String id) throws Exception {
        return sdk.roa("ListGateway", "/webapi/gateway/list", Map.of("InstanceId", id));
    }
}
