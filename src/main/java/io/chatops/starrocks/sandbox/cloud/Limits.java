package io.chatops.starrocks.sandbox.cloud;

import java.util.List;

/**
 * What one edition in one run mode may be made of. The numbers are those of the field's founding document; the service's own are
 * only known by example.
 */
record Limits(
        List<Integer> feCu,
        Range feNodes,
        List<Integer> workerCu,
        Range workerNodes,
        List<String> specTypes,
        List<String> versions) {
    /** Gigabytes of one disk, for FE and workers alike. */
    static final Range DISK = new Range(200, 65000, 100, 200);

    /** Gigabytes of one disk of level pl2 or pl3. */
    static final Range FAST_DISK = new Range(500, 65000, 100, 500);

    static final Range DISKS = new Range(1, 8, 1, 1);
    static final List<String> DISK_LEVELS = List.of("pl0", "pl1", "pl2", "pl3");
    static final List<String> LOCAL_SPEC_TYPES = List.of("localSSD", "bigData");
    static final String DEFAULT_VERSION = "3.3";
    static final List<String> BETA_VERSIONS = List.of("3.5");
    private static final List<String> VERSIONS = List.of("3.1", "3.2", "3.3", "3.4", "3.5");

    static Limits of(String packageType, String runMode) {
        var sharedNothing = "shared_nothing".equals(runMode);
        if ("trial".equals(packageType)) {
            return new Limits(
                    List.of(4),
                    new Range(1, 1, 1, 1),
                    List.of(8),
                    new Range(1, 10, 1, 1),
                    List.of("standard"),
                    VERSIONS);
        }
        return new Limits(
                List.of(8, 16, 32, 64),
                new Range(1, 11, 2, 3),
                List.of(8, 16, 24, 32, 40, 48, 56, 64, 96, 128),
                sharedNothing ? new Range(3, 50, 1, 3) : new Range(1, 100, 1, 1),
                sharedNothing
                        ? List.of("standard", "ramEnhanced", "networkEnhanced", "localSSD", "bigData")
                        : List.of("standard", "ramEnhanced", "networkEnhanced"),
                VERSIONS);
    }

    static Range disk(String level) {
        return "pl2".equals(level) || "pl3".equals(level) ? FAST_DISK : DISK;
    }
}
