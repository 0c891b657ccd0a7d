package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.instance.GroupPlan;
import io.chatops.starrocks.instance.Plan;
import java.util.LinkedHashMap;
import java.util.Map;

/** The question whether a zone has the machines of a plan: the interface takes them as JSON text in the query. */
final class StockRequest {
    private StockRequest() {}

    static Call of(Plan plan) {
        return Call.read("CheckInventory", "/webapi/check/inventory", plan.region())
                .with("ZoneId", plan.network().zone().value())
                .with("ClusterInfo", Json.write(cluster(plan)));
    }

    private static Map<String, Object> cluster(Plan plan) {
        var cluster = new LinkedHashMap<String, Object>();
        cluster.put("clusterType", "sr");
        cluster.put("regionId", plan.region().value());
        cluster.put("packageType", plan.packageType().wire());
        cluster.put("runMode", plan.runMode().wire());
        cluster.put("beResourceSpec", machines(plan.backends()));
        cluster.put("feResourceSpec", machines(plan.frontends()));
        return cluster;
    }

    /** Without the disk type: no source names a value for it. */
    private static Map<String, Object> machines(GroupPlan group) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("cu", group.cu());
        spec.put("storageSize", group.storage());
        spec.put("nodeNumber", group.nodes());
        spec.put("diskNumber", group.disks());
        spec.put("storagePerformanceLevel", group.level().wire());
        spec.put("specType", group.spec().wire());
        return spec;
    }
}
