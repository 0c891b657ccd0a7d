package io.chatops.starrocks.sandbox.cloud;

import java.util.List;

/** Where an order is to stand: region, zone, VPC, vSwitches and security group must exist and belong together. */
record OrderPlace(World world) {
    Place check(OrderForm order, String packageType) {
        var regionId = order.required("RegionId");
        var region = world.region(regionId).orElseThrow(() -> Refusal.invalid("region not exists: " + regionId));
        var zoneId = order.required("ZoneId");
        if (!region.zones(packageType).contains(zoneId)) {
            throw Refusal.invalid("zone " + zoneId + " does not sell " + packageType);
        }
        var vpcId = order.required("VpcId");
        if (world.network()
                .vpc(vpcId)
                .filter(vpc -> vpc.regionId().equals(regionId))
                .isEmpty()) {
            throw Refusal.invalid("vpc not exists: " + vpcId);
        }
        checkSecurityGroup(order, regionId, vpcId);
        var vSwitches = order.list("VSwitches").stream()
                .map(form -> vSwitch(form, vpcId))
                .toList();
        if (vSwitches.stream().noneMatch(vSwitch -> vSwitch.zoneId().equals(zoneId))) {
            throw Refusal.invalid("VSwitches has none in zone " + zoneId);
        }
        checkExtra(order, vSwitches);
        return new Place(regionId, zoneId, vpcId, vSwitches);
    }

    private VSwitch vSwitch(OrderForm form, String vpcId) {
        var id = form.required("VswId");
        var vSwitch = world.network()
                .vSwitch(id)
                .filter(known -> known.vpcId().equals(vpcId))
                .orElseThrow(() -> Refusal.invalid("vswitch not exists: " + id));
        if (form.text("ZoneId").filter(zone -> !zone.equals(vSwitch.zoneId())).isPresent()) {
            throw Refusal.invalid("vswitch " + id + " is not in its ZoneId");
        }
        return vSwitch;
    }

    private void checkSecurityGroup(OrderForm order, String regionId, String vpcId) {
        order.text("SecurityGroupId").ifPresent(id -> {
            if (world.network().securityGroups(regionId).stream()
                    .noneMatch(group -> group.id().equals(id) && group.vpcId().equals(vpcId) && !group.managed())) {
                throw Refusal.invalid("security group not exists: " + id);
            }
        });
    }

    /** The top-level VSwitchId is no field of the interface; where it is sent all the same it must not contradict. */
    private static void checkExtra(OrderForm order, List<VSwitch> vSwitches) {
        order.text("VSwitchId").ifPresent(id -> {
            if (vSwitches.stream().noneMatch(vSwitch -> vSwitch.id().equals(id))) {
                throw Refusal.invalid("VSwitchId is not one of VSwitches");
            }
        });
    }

    record Place(String regionId, String zoneId, String vpcId, List<VSwitch> vSwitches) {
        void checkRoomFor(int nodes) {
            if (vSwitches.stream().mapToLong(VSwitch::freeAddresses).sum() < nodes) {
                throw Refusal.invalid("vswitch has not enough addresses for " + nodes + " nodes");
            }
        }
    }
}
