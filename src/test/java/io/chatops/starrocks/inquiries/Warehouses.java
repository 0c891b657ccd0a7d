package io.chatops.starrocks.inquiries;

import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.Layout;
import io.chatops.starrocks.sandbox.cloud.NodeGroup;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Instances that were there before anybody asked. */
public final class Warehouses {
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    private Warehouses() {}

    /** Adds a running shared-data instance with one compute group. */
    public static SimulatedInstance running(World world, String region, String id, String name) {
        var instance = new SimulatedInstance(id, layout(world, region, name), THEN, Birth.afterPolls(0));
        world.fleet().add(instance);
        return instance;
    }

    /** Adds so many of a region, called {@code orders_001} and so on. */
    public static void many(World world, String region, int count) {
        StandardWorld.addInstances(world, region, count, THEN);
    }

    private static Layout layout(World world, String region, String name) {
        var vSwitch = world.network().vSwitches(region).get(0);
        return new Layout(
                name,
                region,
                vSwitch.zoneId(),
                vSwitch.vpcId(),
                List.of(vSwitch),
                "official",
                "shared_data",
                "postPaid",
                "3.3",
                "",
                "",
                StandardWorld.OSS_ROLE,
                Map.of("team", "orders"),
                List.of(
                        new NodeGroup(
                                "ng-fe",
                                "defaultFeNodeGroup",
                                "FE",
                                vSwitch.zoneId(),
                                "standard",
                                8,
                                3,
                                1,
                                200,
                                "pl1",
                                ""),
                        new NodeGroup(
                                "ng-cn",
                                "default_warehouse",
                                "CN",
                                vSwitch.zoneId(),
                                "ramEnhanced",
                                16,
                                4,
                                2,
                                500,
                                "pl2",
                                "")));
    }
}
