package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Orders for tests: one that the standard world accepts, and variations of it. */
final class Orders {
    static final String PATH = "/webapi/cluster/createV1";

    private Orders() {}

    static ObjectNode accepted() {
        var json = Json.object()
                .put("RegionId", "cn-hangzhou")
                .put("InstanceName", "数仓-orders_1")
                .put("AdminPassword", "1qaz@QAZ")
                .put("Version", "3.3")
                .put("RunMode", "shared_data")
                .put("PackageType", "official")
                .put("PayType", "postPaid")
                .put("VpcId", "vpc-cn-hangzhou-main")
                .put("ZoneId", "cn-hangzhou-i")
                .put("OssAccessingRoleName", StandardWorld.OSS_ROLE)
                .put("ClientToken", "6f1d0d0e-0000-4000-8000-000000000001");
        json.putArray("VSwitches").addObject().put("VswId", "vsw-cn-hangzhou-i").put("ZoneId", "cn-hangzhou-i");
        group(json.putArray("FrontendNodeGroups").addObject());
        group(json.putArray("BackendNodeGroups").addObject());
        json.putArray("Tags").addObject().put("Key", "chatops-operation").put("Value", "op-1");
        return json;
    }

    /** The accepted order after a change. */
    static ObjectNode with(Consumer<ObjectNode> change) {
        var order = accepted();
        change.accept(order);
        return order;
    }

    static ObjectNode fe(ObjectNode order) {
        return (ObjectNode) order.path("FrontendNodeGroups").path(0);
    }

    static ObjectNode worker(ObjectNode order) {
        return (ObjectNode) order.path("BackendNodeGroups").path(0);
    }

    private static void group(ObjectNode group) {
        group.put("cu", 8)
                .put("specType", "standard")
                .put("residentNodeNumber", 3)
                .put("diskNumber", 1)
                .put("storageSize", 200)
                .put("storagePerformanceLevel", "pl1");
    }
}
