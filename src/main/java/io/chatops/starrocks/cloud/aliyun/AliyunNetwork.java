package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** VPC and ECS over their RPC interfaces; lists are wrapped twice there, as in {@code Vpcs.Vpc}. */
final class AliyunNetwork implements NetworkCloud {
    private final Wire wire;

    AliyunNetwork(Wire wire) {
        this.wire = wire;
    }

    @Override
    public CloudResult<List<Vpc>> vpcs(RegionId region) {
        return all(
                Call.rpc(Product.VPC, "DescribeVpcs", region.value()),
                region,
                "Vpcs",
                "Vpc",
                row -> id(row, "VpcId")
                        .map(id -> new Vpc(id, Json.plain(row, "VpcName"), Json.plain(row, "CidrBlock"))));
    }

    @Override
    public CloudResult<List<VSwitch>> vSwitches(RegionId region, ResourceId vpc) {
        var call = Call.rpc(Product.VPC, "DescribeVSwitches", region.value()).with("VpcId", vpc.value());
        return all(call, region, "VSwitches", "VSwitch", AliyunNetwork::vSwitch);
    }

    @Override
    public CloudResult<List<SecurityGroup>> securityGroups(RegionId region, ResourceId vpc) {
        var call =
                Call.rpc(Product.ECS, "DescribeSecurityGroups", region.value()).with("VpcId", vpc.value());
        return all(call, region, "SecurityGroups", "SecurityGroup", AliyunNetwork::securityGroup);
    }

    private <T> CloudResult<List<T>> all(
            Call call, RegionId region, String list, String member, Function<JsonNode, Optional<T>> make) {
        return wire.all(
                        call.with("RegionId", region.value()),
                        body -> Json.items(Json.at(body, list), member),
                        "TotalCount")
                .map(rows -> rows.stream().map(make).flatMap(Optional::stream).toList());
    }

    private static Optional<VSwitch> vSwitch(JsonNode row) {
        return id(row, "VSwitchId")
                .flatMap(id -> id(row, "ZoneId")
                        .map(zone -> new VSwitch(
                                id,
                                Json.plain(row, "VSwitchName"),
                                zone,
                                Json.plain(row, "CidrBlock"),
                                Json.number(row, "AvailableIpAddressCount"))));
    }

    /** Groups that another service manages cannot be used by people. */
    private static Optional<SecurityGroup> securityGroup(JsonNode row) {
        return id(row, "SecurityGroupId")
                .filter(id -> !Json.truth(row, "ServiceManaged"))
                .map(id -> new SecurityGroup(id, Json.plain(row, "SecurityGroupName")));
    }

    private static Optional<ResourceId> id(JsonNode row, String name) {
        return Json.text(row, name).flatMap(ResourceId::parse);
    }
}
