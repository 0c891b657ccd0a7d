package io.chatops.starrocks.sandbox.cloud;

/** A security group of a VPC; a managed one belongs to a cloud service and is not for people to use. */
public record SecurityGroup(String id, String name, String vpcId, boolean managed) {}
