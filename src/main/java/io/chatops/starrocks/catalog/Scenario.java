package io.chatops.starrocks.catalog;

import java.util.Optional;

/** A recommended configuration: proposals for later steps, never choices. Source: "Recommended Configurations". */
public enum Scenario {
    DEVELOPMENT("development_testing", RunMode.SHARED_DATA, PackageType.TRIAL, SpecType.STANDARD, 8, DiskLevel.PL1),
    LEARNING("learning", RunMode.SHARED_DATA, PackageType.TRIAL, SpecType.STANDARD, 8, DiskLevel.PL1),
    SMALL_PRODUCTION(
            "small_production", RunMode.SHARED_DATA, PackageType.OFFICIAL, SpecType.STANDARD, 16, DiskLevel.PL1),
    HIGH_PERFORMANCE_OLAP(
            "high_performance_olap",
            RunMode.SHARED_NOTHING,
            PackageType.OFFICIAL,
            SpecType.RAM_ENHANCED,
            16,
            DiskLevel.PL2),
    HIGH_CONCURRENCY(
            "high_concurrency", RunMode.SHARED_NOTHING, PackageType.OFFICIAL, SpecType.LOCAL_SSD, 16, DiskLevel.PL1),
    MASSIVE_STORAGE(
            "massive_storage", RunMode.SHARED_NOTHING, PackageType.OFFICIAL, SpecType.BIG_DATA, 16, DiskLevel.PL1),
    DATA_LAKE("data_lake", RunMode.SHARED_DATA, PackageType.OFFICIAL, SpecType.NETWORK_ENHANCED, 16, DiskLevel.PL1),
    COMPLEX_QUERIES(
            "complex_queries", RunMode.SHARED_DATA, PackageType.OFFICIAL, SpecType.RAM_ENHANCED, 16, DiskLevel.PL1);

    private final String wire;
    private final RunMode runMode;
    private final PackageType packageType;
    private final SpecType specType;
    private final int cu;
    private final DiskLevel diskLevel;

    Scenario(String wire, RunMode runMode, PackageType packageType, SpecType specType, int cu, DiskLevel diskLevel) {
        this.wire = wire;
        this.runMode = runMode;
        this.packageType = packageType;
        this.specType = specType;
        this.cu = cu;
        this.diskLevel = diskLevel;
    }

    /** The name under which this is kept and typed; the cloud does not see it. */
    public String wire() {
        return wire;
    }

    public RunMode runMode() {
        return runMode;
    }

    public PackageType packageType() {
        return packageType;
    }

    /** The spec of the BE or CN group. */
    public SpecType specType() {
        return specType;
    }

    /** CU of one BE or CN node. */
    public int cu() {
        return cu;
    }

    public DiskLevel diskLevel() {
        return diskLevel;
    }

    /** Reads a kept or typed name. */
    public static Optional<Scenario> parse(String wire) {
        return WireName.find(values(), Scenario::wire, wire);
    }
}
