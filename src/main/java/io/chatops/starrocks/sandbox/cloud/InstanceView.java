package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** How an instance looks in answers. Times are epoch milliseconds, the running time is in seconds. */
final class InstanceView {
    /** What the service says for an instance that is paid by the hour: the year 2124. */
    private static final long NO_END = 4889001600000L;

    private InstanceView() {}

    static ObjectNode json(SimulatedInstance instance, Instant now) {
        var layout = instance.layout();
        var json = Json.object()
                .put("InstanceId", instance.id())
                .put("InstanceName", layout.name())
                .put("InstanceStatus", instance.status(now))
                .put("RegionId", layout.regionId())
                .put("PackageType", layout.packageType())
                .put("RunMode", layout.runMode())
                .put("PayType", layout.payType())
                .put("Version", layout.version())
                .put("MinorVersion", layout.version() + ".11-1.79-1.6.5")
                .put("Architecture", "onECS")
                .put("VpcId", layout.vpcId())
                .put("ResourceGroupId", layout.resourceGroupId())
                .put("SgId", layout.securityGroupId())
                .put("SecurityGroupManaged", layout.securityGroupId().isEmpty())
                .put("OssLocation", "oss://sr-" + instance.id())
                .put("BeginTime", instance.created().toEpochMilli())
                .put("ExpireTime", NO_END)
                .put("RunningTime", Duration.between(instance.created(), now).toSeconds())
                .put("MaintainablePeriod", "00:00-06:00")
                .put("MonitorType", "cms")
                .put("Encrypted", false)
                .put("EnableSSL", false)
                .put("EnableMultiAz", layout.vSwitches().size() > 1)
                .put("EnableAutoMinorVersionUpgrade", true);
        json.set("VSwitches", vSwitches(layout));
        json.set("Tags", tags(layout));
        return json;
    }

    /** One gateway, as soon as the instance runs. */
    static ArrayNode gateways(SimulatedInstance instance, Instant now) {
        if (!"running".equals(instance.status(now))) {
            return Json.list(Stream.empty());
        }
        var fe = instance.groups("FE").stream().mapToInt(NodeGroup::nodes).sum();
        return Json.list(Stream.of(Json.object()
                .put(
                        "GatewayId",
                        Integer.toString(10000 + Math.floorMod(instance.id().hashCode(), 80000)))
                .put("GatewayName", "default")
                .put("GatewayType", "slb")
                .put("FeNodeNumber", fe)
                .put("EnablePublicNet", false)
                .put("InternalDomain", "fe-" + instance.id() + "-internal.starrocks.aliyuncs.com")
                .put("InternalSlbId", "lb-" + instance.id().substring(2))
                .put("PublicDomain", "fe-" + instance.id() + ".starrocks.aliyuncs.com")));
    }

    private static ArrayNode vSwitches(Layout layout) {
        return Json.list(layout.vSwitches().stream()
                .map(vSwitch -> Json.object()
                        .put("VswId", vSwitch.id())
                        .put("ZoneId", vSwitch.zoneId())
                        .put("Primary", vSwitch.zoneId().equals(layout.zoneId()))));
    }

    private static ArrayNode tags(Layout layout) {
        return Json.list(layout.tags().entrySet().stream()
                .map(tag -> Json.object().put("Key", tag.getKey()).put("Value", tag.getValue())));
    }
}
