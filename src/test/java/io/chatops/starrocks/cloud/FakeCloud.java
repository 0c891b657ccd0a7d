package io.chatops.starrocks.cloud;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.RoleName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One account whose answers a test sets, and which remembers what it was asked to create and to look for. */
public final class FakeCloud implements StarRocksCloud, NetworkCloud, RoleCloud, CloudAccounts {
    /** The orders that came, in their order. */
    public final List<Creation> creations = Collections.synchronizedList(new ArrayList<>());

    /** The looks that were taken, in their order. */
    public final List<InstanceQuery> queries = Collections.synchronizedList(new ArrayList<>());

    /** The answers, to be replaced by a test. */
    public Function<Creation, CloudResult<Created>> create = creation -> created("c-fake");

    public Function<InstanceQuery, CloudResult<Page<Instance>>> instances = query -> answered(new Page<>(List.of(), 0));
    public CloudResult<List<NodeGroup>> nodeGroups = answered(List.of());
    public CloudResult<List<Gateway>> gateways = answered(List.of());
    public CloudResult<List<Region>> regions = answered(Region.ALL);
    public CloudResult<Zones> zones =
            answered(new Zones(Set.of("cn-hangzhou-h", "cn-hangzhou-i"), Set.of("cn-hangzhou-i")));
    public CloudResult<Offer> offer = answered(Offer.UNKNOWN);
    public CloudResult<Boolean> inStock = answered(true);
    public CloudResult<Price> price = failed(CloudFailure.Kind.NOT_PERMITTED);
    public CloudResult<List<Vpc>> vpcs = answered(List.of());
    public Function<ResourceId, CloudResult<List<VSwitch>>> vSwitches = vpc -> answered(List.of());
    public Function<ResourceId, CloudResult<List<SecurityGroup>>> securityGroups = vpc -> answered(List.of());
    public CloudResult<Boolean> role = answered(true);
    public List<String> profiles = List.of();

    /** An answer. */
    public static <T> CloudResult<T> answered(T value) {
        return new CloudResult.Answered<>(value, "REQ-answered");
    }

    /** A failure of a kind. */
    public static <T> CloudResult<T> failed(CloudFailure.Kind kind) {
        return new CloudResult.Failed<>(CloudFailure.of(kind, "Code." + kind, "the service's message", "REQ-" + kind));
    }

    /** The order is taken. */
    public static CloudResult<Created> created(String id) {
        return new CloudResult.Answered<>(new Created(new InstanceId(id), Optional.of("order-1")), "REQ-created");
    }

    /** One instance was found. */
    public static CloudResult<Page<Instance>> found(String id, String status) {
        return answered(new Page<>(List.of(instance(id, status)), 1));
    }

    /** An instance in a status. */
    public static Instance instance(String id, String status) {
        return new Instance(
                new InstanceId(id),
                "orders_报表",
                new RegionId("cn-hangzhou"),
                new InstanceStatus(status),
                "official",
                "shared_nothing",
                "postPaid",
                "3.3",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Override
    public List<String> profiles() {
        return profiles;
    }

    @Override
    public Account account(Optional<String> profile) {
        return new Account(this, this, this);
    }

    @Override
    public List<ProfileLine> describe() {
        return List.of();
    }

    @Override
    public CloudResult<Created> create(Creation creation) {
        creations.add(creation);
        return create.apply(creation);
    }

    @Override
    public CloudResult<Page<Instance>> instances(InstanceQuery query) {
        queries.add(query);
        return instances.apply(query);
    }

    @Override
    public CloudResult<List<NodeGroup>> nodeGroups(RegionId region, InstanceId instance) {
        return nodeGroups;
    }

    @Override
    public CloudResult<List<Gateway>> gateways(RegionId region, InstanceId instance) {
        return gateways;
    }

    @Override
    public CloudResult<List<Region>> regions() {
        return regions;
    }

    @Override
    public CloudResult<Zones> zones(RegionId region) {
        return zones;
    }

    @Override
    public CloudResult<Offer> offer(RegionId region, RunMode runMode, PackageType packageType) {
        return offer;
    }

    @Override
    public CloudResult<Boolean> inStock(Plan plan) {
        return inStock;
    }

    @Override
    public CloudResult<Price> price(Plan plan) {
        return price;
    }

    @Override
    public String commandLine(Plan plan) {
        return "aliyun starrocks CreateInstanceV1 --InstanceName " + plan.name() + " --AdminPassword ******";
    }

    @Override
    public CloudResult<List<Vpc>> vpcs(RegionId region) {
        return vpcs;
    }

    @Override
    public CloudResult<List<VSwitch>> vSwitches(RegionId region, ResourceId vpc) {
        return vSwitches.apply(vpc);
    }

    @Override
    public CloudResult<List<SecurityGroup>> securityGroups(RegionId region, ResourceId vpc) {
        return securityGroups.apply(vpc);
    }

    @Override
    public CloudResult<Boolean> roleExists(RoleName name) {
        return role;
    }

    @Override
    public CloudResult<String> callerIdentity() {
        return answered("acs:ram::1:user/bot");
    }

    @Override
    public CloudResult<List<String>> upgradableVersions(RegionId region, InstanceId instance, boolean minor) {
        throw new UnsupportedOperationException("not asked by these tests");
    }

    @Override
    public CloudResult<Page<ConfigEntry>> configs(ConfigQuery query) {
        throw new UnsupportedOperationException("not asked by these tests");
    }

    @Override
    public CloudResult<Page<ConfigChange>> configHistory(
            RegionId region, InstanceId instance, int pageNumber, int pageSize) {
        throw new UnsupportedOperationException("not asked by these tests");
    }
}
