package io.chatops.starrocks.cloud;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
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

/** An account whose reads are patient. An order to create goes through untouched: whether to send it again is not for a reader to say. */
public final class PatientCloud implements StarRocksCloud, NetworkCloud, RoleCloud {
    private final CloudAccounts.Account account;
    private final Patience patience;

    private PatientCloud(CloudAccounts.Account account, Patience patience) {
        this.account = account;
        this.patience = patience;
    }

    /** The same account, patient with reads. */
    public static CloudAccounts.Account around(CloudAccounts.Account account, Patience patience) {
        var patient = new PatientCloud(account, patience);
        return new CloudAccounts.Account(patient, patient, patient);
    }

    @Override
    public String commandLine(Plan plan) {
        return account.starRocks().commandLine(plan);
    }

    @Override
    public CloudResult<Created> create(Creation creation) {
        return account.starRocks().create(creation);
    }

    @Override
    public CloudResult<List<Region>> regions() {
        return patience.ask(() -> account.starRocks().regions());
    }

    @Override
    public CloudResult<Zones> zones(RegionId region) {
        return patience.ask(() -> account.starRocks().zones(region));
    }

    @Override
    public CloudResult<Offer> offer(RegionId region, RunMode runMode, PackageType packageType) {
        return patience.ask(() -> account.starRocks().offer(region, runMode, packageType));
    }

    @Override
    public CloudResult<Boolean> inStock(Plan plan) {
        return patience.ask(() -> account.starRocks().inStock(plan));
    }

    @Override
    public CloudResult<Price> price(Plan plan) {
        return patience.ask(() -> account.starRocks().price(plan));
    }

    @Override
    public CloudResult<Page<Instance>> instances(InstanceQuery query) {
        return patience.ask(() -> account.starRocks().instances(query));
    }

    @Override
    public CloudResult<List<NodeGroup>> nodeGroups(RegionId region, InstanceId instance) {
        return patience.ask(() -> account.starRocks().nodeGroups(region, instance));
    }

    @Override
    public CloudResult<List<Gateway>> gateways(RegionId region, InstanceId instance) {
        return patience.ask(() -> account.starRocks().gateways(region, instance));
    }

    @Override
    public CloudResult<List<String>> upgradableVersions(RegionId region, InstanceId instance, boolean minor) {
        return patience.ask(() -> account.starRocks().upgradableVersions(region, instance, minor));
    }

    @Override
    public CloudResult<Page<ConfigEntry>> configs(ConfigQuery query) {
        return patience.ask(() -> account.starRocks().configs(query));
    }

    @Override
    public CloudResult<Page<ConfigChange>> configHistory(
            RegionId region, InstanceId instance, int pageNumber, int pageSize) {
        return patience.ask(() -> account.starRocks().configHistory(region, instance, pageNumber, pageSize));
    }

    @Override
    public CloudResult<List<Vpc>> vpcs(RegionId region) {
        return patience.ask(() -> account.network().vpcs(region));
    }

    @Override
    public CloudResult<List<VSwitch>> vSwitches(RegionId region, ResourceId vpc) {
        return patience.ask(() -> account.network().vSwitches(region, vpc));
    }

    @Override
    public CloudResult<List<SecurityGroup>> securityGroups(RegionId region, ResourceId vpc) {
        return patience.ask(() -> account.network().securityGroups(region, vpc));
    }

    @Override
    public CloudResult<Boolean> roleExists(RoleName role) {
        return patience.ask(() -> account.roles().roleExists(role));
    }

    @Override
    public CloudResult<String> callerIdentity() {
        return patience.ask(() -> account.roles().callerIdentity());
    }
}
