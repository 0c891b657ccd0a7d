package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;

/** How a compute group looks in answers. It has no address before the instance runs. */
final class NodeGroupView {
    private NodeGroupView() {}

    static ObjectNode json(SimulatedInstance instance, NodeGroup group, Instant now) {
        var layout = instance.layout();
        var json = Json.object()
                .put("InstanceId", instance.id())
                .put("NodeGroupId", group.id())
                .put("NodeGroupName", group.name())
                .put("ComponentType", group.component())
                .put("Status", status(instance, now))
                .put("DefaultGroup", true)
                .put("Cu", group.cu())
                .put("SpecType", group.specType())
                .put("ResidentNodeNumber", group.nodes())
                .put("ElasticNodeNumber", 0)
                .put("DiskNumber", group.disks())
                .put("StorageSize", group.diskGigabytes())
                .put("StoragePerformanceLevel", group.diskLevel())
                .put("LocalStorageInstanceType", group.localStorageInstanceType())
                .put("MemoryCpuRatio", "ramEnhanced".equals(group.specType()) ? 8 : 4)
                .put("PayType", layout.payType())
                .put("RegionId", layout.regionId())
                .put("ZoneId", group.zoneId())
                .put("Architecture", "onECS")
                .put("AccountStatus", "NORMAL")
                .put("EnablePublicNetwork", false)
                .put("BeginTime", instance.created().toEpochMilli())
                .put("RunningTime", Duration.between(instance.created(), now).toSeconds());
        if ("running".equals(instance.status(now))) {
            addAddress(json, instance, group);
        }
        return json;
    }

    /** Upper case here, where instances have lower case. */
    static String status(SimulatedInstance instance, Instant now) {
        return instance.status(now).toUpperCase(Locale.ROOT);
    }

    private static void addAddress(ObjectNode json, SimulatedInstance instance, NodeGroup group) {
        var prefix = group.component().toLowerCase(Locale.ROOT) + "-" + instance.id();
        json.put("Endpoint", prefix + "-internal.starrocks.aliyuncs.com");
        json.put("HttpPort", "FE".equals(group.component()) ? 8030 : 8040);
        json.set(
                "NodeInfo",
                Json.list(IntStream.range(0, group.nodes())
                        .mapToObj(node -> Json.object().put("NodeId", prefix + "-" + node))));
    }
}
