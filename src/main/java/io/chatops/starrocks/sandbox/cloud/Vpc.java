package io.chatops.starrocks.sandbox.cloud;

/** A private network of a region. */
public record Vpc(String id, String name, String regionId, String cidr, boolean isDefault) {}
