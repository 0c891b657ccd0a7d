package io.chatops.starrocks.sandbox.cloud;

/** A subnet of a VPC in one zone, with so many addresses left. */
public record VSwitch(String id, String name, String vpcId, String zoneId, String cidr, long freeAddresses) {}
