package io.chatops.starrocks.metrics;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.ConfigChange;
import io.chatops.starrocks.cloud.ConfigEntry;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.NetworkCloud;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.cloud.RoleCloud;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.cloud.Zones;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.RoleName;
import java.util.List;

/** An account each call of which is timed, under the name that the meter has for it. */
final class TimedCloud implements StarRocksCloud, NetworkCloud, RoleCloud {
    private final CloudAccounts.Account account;
    private final CloudMeter meter;

    TimedCloud(CloudAccounts.Account account, CloudMeter meter) {
        this.account = account;
        this.meter = meter;
    }

    @Override
    public String commandLine(Plan plan) {
        return account.starRocks().commandLine(plan);
    }

    @Override
    public CloudResult<Created> create(Creation creation) {
        return meter.time("create", () -> account.starRocks().create(creation));
    }

    @Override
    public CloudResult<List<Region>> regions() {
        return meter.time("regions", () -> account.starRocks().regions());
    }

    @Override
    public CloudResult<Zones> zones(RegionId region) {
        return meter.time("zones", () -> account.starRocks().zones(region));
    }

    @Override
    public CloudResult<Offer> offer(RegionId region, RunMode runMode, PackageType packageType) {
        return meter.time("offer", () -> account.starRocks().offer(region, runMode, packageType));
    }

    @Override
    public CloudResult<Boolean> inStock(Plan plan) {
        return meter.time("in_stock", () -> account.starRocks().inStock(plan));
    }

    @Override
    public CloudResult<Price> price(Plan plan) {
        return meter.time("price", () -> account.starRocks().price(plan));
    }

    @Override
    public CloudResult<Page<Instance>> instances(InstanceQuery query) {
        return meter.time("instances", () -> account.starRocks().instances(query));
    }

    @Override
    public CloudResult<List<NodeGroup>> nodeGroups(RegionId region, InstanceId instance) {
        return meter.time("node_groups", () -> account.starRocks().nodeGroups(region, instance));
    }

    @Override
    public CloudResult<List<Gateway>> gateways(RegionId region, InstanceId instance) {
        return meter.time("gateways", () -> account.starRocks().gateways(region, instance));
    }

    @Override
    public CloudResult<List<String>> upgradableVersions(RegionId region, InstanceId instance, boolean minor) {
        return meter.time("upgradable_versions", () -> account.starRocks().upgradableVersions(region, instance, minor));
    }

    @Override
    public CloudResult<Page<ConfigEntry>> configs(ConfigQuery query) {
        return meter.time("configs", () -> account.starRocks().configs(query));
    }

    @Override
    public CloudResult<Page<ConfigChange>> configHistory(
            RegionId region, InstanceId instance, int pageNumber, int pageSize) {
        return meter.time(
                "config_history", () -> account.starRocks().configHistory(region, instance, pageNumber, pageSize));
    }

    @Override
    public CloudResult<List<Vpc>> vpcs(RegionId region) {
        return meter.time("vpcs", () -> account.network().vpcs(region));
    }

    @Override
    public CloudResult<List<VSwitch>> vSwitches(RegionId region, ResourceId vpc) {
        return meter.time("vswitches", () -> account.network().vSwitches(region, vpc));
    }

    @Override
    public CloudResult<List<SecurityGroup>> securityGroups(RegionId region, ResourceId vpc) {
        return meter.time("security_groups", () -> account.network().securityGroups(region, vpc));
    }

    @Override
    public CloudResult<Boolean> roleExists(RoleName role) {
        return meter.time("role_exists", () -> account.roles().roleExists(role));
    }

    @Override
    public CloudResult<String> callerIdentity() {
        return meter.time("caller_identity", () -> account.roles().callerIdentity());
    }
}
