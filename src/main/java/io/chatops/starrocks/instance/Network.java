package io.chatops.starrocks.instance;

/** Where an instance is put: the vSwitch decides the zone. */
public record Network(ResourceId vpc, ResourceId vSwitch, ResourceId zone, ResourceId securityGroup) {}
