package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import java.util.List;

/** VPCs, vSwitches and security groups of one account; all pages are read. */
public interface NetworkCloud {
    /** The VPCs of a region. */
    CloudResult<List<Vpc>> vpcs(RegionId region);

    /** The vSwitches of a VPC. */
    CloudResult<List<VSwitch>> vSwitches(RegionId region, ResourceId vpc);

    /** The security groups of a VPC. */
    CloudResult<List<SecurityGroup>> securityGroups(RegionId region, ResourceId vpc);

    /** A virtual private cloud. */
    record Vpc(ResourceId id, String name, String cidr) {}

    /** A part of a VPC in one zone, with how many addresses are free. */
    record VSwitch(ResourceId id, String name, ResourceId zone, String cidr, int freeAddresses) {}

    /** A set of rules about who may reach what. */
    record SecurityGroup(ResourceId id, String name) {}
}
