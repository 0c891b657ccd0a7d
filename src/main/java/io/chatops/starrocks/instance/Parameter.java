package io.chatops.starrocks.instance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a person decides about a new instance, by the name that it has in the interface or, where the interface has none,
 * in the conversation. The password is not among them: it never stands in a draft.
 */
public enum Parameter {
    REGION("RegionId", "region"),
    PROFILE("Profile", "profile"),
    PURPOSE("Purpose", "purpose"),
    SCENARIO("Scenario", "scenario"),
    PAY_TYPE("PayType", "pay"),
    PRICING_CYCLE("PricingCycle", "cycle"),
    DURATION("Duration", "duration"),
    AUTO_RENEW("AutoRenew", "autorenew"),
    PACKAGE_TYPE("PackageType", "package", "series"),
    RUN_MODE("RunMode", "mode", "architecture"),
    SPEC_TYPE("SpecType", "spec"),
    CU("Cu", "cu"),
    NODES("ResidentNodeNumber", "nodes"),
    FE_CU("FeCu", "fe_cu"),
    FE_NODES("FeNodeNumber", "fe_nodes", "fe"),
    DISKS("DiskNumber", "disks"),
    STORAGE("StorageSize", "storage"),
    DISK_LEVEL("StoragePerformanceLevel", "level", "disk_level"),
    LOCAL_TYPE("LocalStorageInstanceType", "local_type"),
    VERSION("Version", "version"),
    NAME("InstanceName", "name"),
    OSS_ROLE("OssAccessingRoleName", "role", "oss_role"),
    VPC("VpcId", "vpc"),
    VSWITCH("VSwitchId", "vswitch"),
    /** Not asked: the zone of the chosen vSwitch. */
    ZONE("ZoneId", "zone"),
    SECURITY_GROUP("SecurityGroupId", "security_group", "sg");

    private final String wire;
    private final List<String> shortNames;

    Parameter(String wire, String... shortNames) {
        this.wire = wire;
        this.shortNames = List.of(shortNames);
    }

    /** The interface's name. */
    public String wire() {
        return wire;
    }

    /** Finds a parameter by its interface name or a short name, as typed in {@code create key=value}; capitals do not count. */
    public static Optional<Parameter> parse(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(parameter ->
                        parameter.wire.toLowerCase(Locale.ROOT).equals(plain) || parameter.shortNames.contains(plain))
                .findFirst();
    }
}
