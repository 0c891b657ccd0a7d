package io.chatops.starrocks.doctor;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.RoleName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one account can see of the cloud in the home region. Every question is a read; those that others build on are asked once. */
final class CloudView {
    /** What is asked about where the account has none of its own. */
    private static final InstanceId NO_INSTANCE = new InstanceId("c-0000000000000000");

    private static final ResourceId NO_VPC = new ResourceId("vpc-00000000000000000000");

    private final Account account;
    private final RegionId home;
    private final Once<CloudResult<String>> identity;
    private final Once<CloudResult<List<Region>>> regions;
    private final Once<CloudResult<Page<Instance>>> instances;
    private final Once<CloudResult<List<Vpc>>> vpcs;
    private final Once<CloudResult<List<VSwitch>>> vSwitches;
    private final Once<CloudResult<?>> groups;
    private final Once<CloudResult<Boolean>> role;

    CloudView(Account account, RegionId home) {
        this.account = account;
        this.home = home;
        identity = new Once<>(() -> account.roles().callerIdentity());
        regions = new Once<>(() -> account.starRocks().regions());
        instances = new Once<>(() -> account.starRocks().instances(InstanceQuery.all(home, 1, 1)));
        vpcs = new Once<>(() -> account.network().vpcs(home));
        vSwitches = new Once<>(() -> account.network().vSwitches(home, vpc().orElse(NO_VPC)));
        groups = new Once<>(() -> account.network().securityGroups(home, vpc().orElse(NO_VPC)));
        role = new Once<>(() -> account.roles().roleExists(new RoleName(Limits.OSS_ROLE)));
    }

    CloudResult<String> identity() {
        return identity.get();
    }

    CloudResult<Boolean> role() {
        return role.get();
    }

    /** The answer that tells whether a product can be reached. */
    CloudResult<?> of(Right.Product product) {
        return switch (product) {
            case STARROCKS -> regions.get();
            case VPC -> vpcs.get();
            case ECS -> groups.get();
            case RAM -> role.get();
            case STS -> identity.get();
        };
    }

    /** Tries a right by its read; empty for one that only a write could try. */
    Optional<CloudResult<?>> tried(Right right) {
        return switch (right) {
            case DESCRIBE_REGIONS -> Optional.of(regions.get());
            case DESCRIBE_INSTANCES -> Optional.of(instances.get());
            case DESCRIBE_AVAILABLE_ZONES -> Optional.of(account.starRocks().zones(home));
            case DESCRIBE_RESOURCE_CONSTRAINTS ->
                Optional.of(account.starRocks().offer(home, RunMode.SHARED_DATA, PackageType.OFFICIAL));
            case DESCRIBE_NODE_GROUPS -> about(id -> account.starRocks().nodeGroups(home, id));
            case LIST_GATEWAY -> about(id -> account.starRocks().gateways(home, id));
            case QUERY_UPGRADABLE_VERSIONS -> about(id -> account.starRocks().upgradableVersions(home, id, true));
            case DESCRIBE_INSTANCE_CONFIGS ->
                about(id -> account.starRocks()
                        .configs(new ConfigQuery(home, id, Optional.of("FE"), Optional.empty(), 1, 1)));
            case DESCRIBE_CONFIG_HISTORY -> about(id -> account.starRocks().configHistory(home, id, 1, 1));
            case QUERY_PRICE -> Optional.of(account.starRocks().price(plan()));
            case CHECK_INVENTORY -> Optional.of(account.starRocks().inStock(plan()));
            case DESCRIBE_VPCS -> Optional.of(vpcs.get());
            case DESCRIBE_VSWITCHES -> Optional.of(vSwitches.get());
            case DESCRIBE_SECURITY_GROUPS -> Optional.of(groups.get());
            case GET_ROLE -> Optional.of(role.get());
            case CREATE_INSTANCE -> Optional.empty();
        };
    }

    /** Whether a right was tried on something that is not there, so that "not found" is what to expect. */
    boolean isMadeUp(Right right) {
        return switch (right) {
            case DESCRIBE_NODE_GROUPS,
                    LIST_GATEWAY,
                    QUERY_UPGRADABLE_VERSIONS,
                    DESCRIBE_INSTANCE_CONFIGS,
                    DESCRIBE_CONFIG_HISTORY -> instance().isEmpty();
            case DESCRIBE_VSWITCHES, DESCRIBE_SECURITY_GROUPS, QUERY_PRICE, CHECK_INVENTORY -> vpc().isEmpty();
            case DESCRIBE_INSTANCES,
                    DESCRIBE_REGIONS,
                    DESCRIBE_AVAILABLE_ZONES,
                    DESCRIBE_RESOURCE_CONSTRAINTS,
                    DESCRIBE_VPCS,
                    GET_ROLE,
                    CREATE_INSTANCE -> false;
        };
    }

    /** Whether nothing that the account asks is answered. */
    Optional<CloudFailure> refusedIdentity() {
        return identity().failure().filter(failure -> failure.kind() == CloudFailure.Kind.BAD_CREDENTIALS);
    }

    private Optional<CloudResult<?>> about(Function<InstanceId, CloudResult<?>> question) {
        return Optional.of(question.apply(instance().orElse(NO_INSTANCE)));
    }

    private Optional<InstanceId> instance() {
        return first(() -> instances.get().map(Page::items)).map(Instance::id);
    }

    private Optional<ResourceId> vpc() {
        return first(vpcs).map(Vpc::id);
    }

    private static <T> Optional<T> first(Supplier<CloudResult<List<T>>> list) {
        return list.get().answer().flatMap(items -> items.stream().findFirst());
    }

    /** The smallest order there is; it is asked what it would cost and never sent. */
    private Plan plan() {
        var vSwitch = first(vSwitches);
        return Planning.plan(Draft.EMPTY
                .with(Parameter.REGION, home.value())
                .with(Parameter.PURPOSE, "development")
                .with(Parameter.PAY_TYPE, "postPaid")
                .with(Parameter.PACKAGE_TYPE, "official")
                .with(Parameter.RUN_MODE, "shared_data")
                .with(Parameter.SPEC_TYPE, "standard")
                .with(Parameter.CU, "8")
                .with(Parameter.NODES, "1")
                .with(Parameter.FE_CU, "8")
                .with(Parameter.FE_NODES, "1")
                .with(Parameter.DISKS, "1")
                .with(Parameter.STORAGE, "200")
                .with(Parameter.DISK_LEVEL, "pl1")
                .with(Parameter.VERSION, "3.3")
                .with(Parameter.NAME, "doctor")
                .with(Parameter.OSS_ROLE, Limits.OSS_ROLE)
                .with(Parameter.VPC, vpc().orElse(NO_VPC).value())
                .with(
                        Parameter.VSWITCH,
                        vSwitch.map(VSwitch::id).map(ResourceId::value).orElse("vsw-00000000000000"))
                .with(
                        Parameter.ZONE,
                        vSwitch.map(VSwitch::zone).map(ResourceId::value).orElse(home + "-a"))
                .with(Parameter.SECURITY_GROUP, "sg-00000000000000000000"));
    }
}
