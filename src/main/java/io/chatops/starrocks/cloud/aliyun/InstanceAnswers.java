package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.cloud.ConfigChange;
import io.chatops.starrocks.cloud.ConfigEntry;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.RegionId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Members of the answers about instances, as the product knows them. A member that has no id is no answer and left out. */
final class InstanceAnswers {
    private InstanceAnswers() {}

    static Optional<Instance> instance(JsonNode row, RegionId asked) {
        var payType = Json.plain(row, "PayType");
        return Json.text(row, "InstanceId")
                .flatMap(InstanceId::parse)
                .map(id -> new Instance(
                        id,
                        Json.plain(row, "InstanceName"),
                        Json.text(row, "RegionId").flatMap(RegionId::parse).orElse(asked),
                        new InstanceStatus(Json.plain(row, "InstanceStatus")),
                        Json.plain(row, "PackageType"),
                        Json.plain(row, "RunMode"),
                        payType,
                        version(row),
                        Json.instant(row, "BeginTime"),
                        // pay-as-you-go instances carry an end a hundred years away
                        Json.instant(row, "ExpireTime").filter(end -> payType.equals(PayType.PRE_PAID.wire())),
                        Json.text(row, "VpcId"),
                        zone(row),
                        tags(row)));
    }

    static Optional<NodeGroup> nodeGroup(JsonNode row) {
        return Json.text(row, "NodeGroupId")
                .map(id -> new NodeGroup(
                        id,
                        Json.plain(row, "NodeGroupName"),
                        Json.plain(row, "ComponentType"),
                        new InstanceStatus(Json.plain(row, "Status")),
                        Json.plain(row, "SpecType"),
                        Json.number(row, "Cu"),
                        Json.number(row, "ResidentNodeNumber"),
                        Json.number(row, "DiskNumber"),
                        Json.number(row, "StorageSize"),
                        Json.plain(row, "StoragePerformanceLevel"),
                        Json.text(row, "ZoneId"),
                        Json.text(row, "Endpoint"),
                        Json.text(row, "PublicAddress").filter(address -> Json.truth(row, "EnablePublicNetwork")),
                        Optional.of(Json.number(row, "HttpPort")).filter(port -> port > 0),
                        Json.truth(row, "DefaultGroup")));
    }

    static Optional<Gateway> gateway(JsonNode row) {
        return Json.text(row, "GatewayId")
                .map(id -> new Gateway(
                        id,
                        Json.plain(row, "GatewayName"),
                        Json.plain(row, "GatewayType"),
                        Json.number(row, "FeNodeNumber"),
                        Json.text(row, "InternalDomain"),
                        Json.text(row, "PublicDomain").filter(domain -> Json.truth(row, "EnablePublicNet"))));
    }

    static Optional<ConfigEntry> config(JsonNode row) {
        return Json.text(row, "ConfigKey")
                .map(key -> new ConfigEntry(
                        key,
                        Json.plain(row, "ConfigType"),
                        Json.plain(row, "ConfigValue"),
                        Json.plain(row, "DefaultValue"),
                        Json.text(row, "Unit"),
                        Json.text(row, "ValueRange"),
                        Json.plain(row, "Description"),
                        Json.plain(row, "DescriptionEn"),
                        Json.truth(row, "AllowModify"),
                        Json.truth(row, "Custom"),
                        Json.truth(row, "Restart")));
    }

    static Optional<ConfigChange> change(JsonNode row) {
        return Json.text(row, "ConfigHistoryId")
                .map(id -> new ConfigChange(
                        id,
                        Json.instant(row, "GmtCreate"),
                        Json.plain(row, "OperatorId"),
                        Json.plain(row, "Reason"),
                        Json.plain(row, "EffectStatus"),
                        Json.truth(row, "Rollback"),
                        Json.list(row, "ConfigMementos", InstanceAnswers::item)));
    }

    /** The service writes the Chinese name into RegionName; of the two descriptions the one called English may be the id. */
    static Optional<Region> region(JsonNode row) {
        return Json.text(row, "RegionId")
                .flatMap(RegionId::parse)
                .map(RegionId::value)
                .map(id -> {
                    var known = Region.find(id);
                    var english = known.map(Region::english)
                            .or(() -> Json.text(row, "DescriptionEn").filter(name -> !name.equals(id)))
                            .or(() -> Json.text(row, "Description"))
                            .orElse(id);
                    return new Region(
                            id,
                            english,
                            Json.text(row, "RegionName")
                                    .or(() -> known.map(Region::chinese))
                                    .orElse(english));
                });
    }

    private static Optional<ConfigChange.Item> item(JsonNode row) {
        return Json.text(row, "ConfigKey")
                .map(key -> new ConfigChange.Item(
                        key,
                        Json.plain(row, "ConfigType"),
                        Json.plain(row, "Action"),
                        Json.plain(row, "Before"),
                        Json.plain(row, "After")));
    }

    private static String version(JsonNode row) {
        var version = Json.plain(row, "Version");
        return Json.text(row, "MinorVersion")
                .map(minor -> minor.startsWith(version) ? minor : version + " (" + minor + ")")
                .orElse(version);
    }

    private static Optional<String> zone(JsonNode row) {
        return Json.items(row, "VSwitches")
                .filter(vSwitch -> Json.truth(vSwitch, "Primary"))
                .findFirst()
                .or(() -> Json.items(row, "VSwitches").findFirst())
                .flatMap(vSwitch -> Json.text(vSwitch, "ZoneId"));
    }

    private static Map<String, String> tags(JsonNode row) {
        return Json.items(row, "Tags")
                .filter(tag -> Json.text(tag, "Key").isPresent())
                .collect(Collectors.toMap(
                        tag -> Json.plain(tag, "Key"), tag -> Json.plain(tag, "Value"), (first, second) -> first));
    }
}
