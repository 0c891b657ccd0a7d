package io.chatops.starrocks.sandbox.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The VPCs of all regions with what is in them. */
public final class Network {
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<VSwitch> vSwitches = new ArrayList<>();
    private final List<SecurityGroup> securityGroups = new ArrayList<>();

    /** Adds a VPC. */
    public synchronized Network add(Vpc vpc) {
        vpcs.add(vpc);
        return this;
    }

    /** Adds a vSwitch. */
    public synchronized Network add(VSwitch vSwitch) {
        vSwitches.add(vSwitch);
        return this;
    }

    /** Adds a security group. */
    public synchronized Network add(SecurityGroup group) {
        securityGroups.add(group);
        return this;
    }

    /** Takes a VPC away with everything in it. */
    public synchronized void remove(Vpc vpc) {
        vpcs.remove(vpc);
        vSwitches.removeIf(vSwitch -> vSwitch.vpcId().equals(vpc.id()));
        securityGroups.removeIf(group -> group.vpcId().equals(vpc.id()));
    }

    /** The VPCs of a region. */
    public synchronized List<Vpc> vpcs(String regionId) {
        return vpcs.stream().filter(vpc -> vpc.regionId().equals(regionId)).toList();
    }

    /** The VPC of an id. */
    public synchronized Optional<Vpc> vpc(String id) {
        return vpcs.stream().filter(vpc -> vpc.id().equals(id)).findFirst();
    }

    /** The vSwitches of a region. */
    public synchronized List<VSwitch> vSwitches(String regionId) {
        return vSwitches.stream()
                .filter(vSwitch -> isIn(vSwitch.vpcId(), regionId))
                .toList();
    }

    /** The vSwitch of an id. */
    public synchronized Optional<VSwitch> vSwitch(String id) {
        return vSwitches.stream().filter(vSwitch -> vSwitch.id().equals(id)).findFirst();
    }

    /** The security groups of a region. */
    public synchronized List<SecurityGroup> securityGroups(String regionId) {
        return securityGroups.stream()
                .filter(group -> isIn(group.vpcId(), regionId))
                .toList();
    }

    private boolean isIn(String vpcId, String regionId) {
        return vpc(vpcId).filter(vpc -> vpc.regionId().equals(regionId)).isPresent();
    }
}
