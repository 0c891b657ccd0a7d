package io.chatops.starrocks.catalog;

import java.util.Optional;

/** The kind of machine behind a CU of a BE or CN group; FE is always standard. Source: "Compute Resource Specifications". */
public enum SpecType {
    STANDARD("standard", false),
    RAM_ENHANCED("ramEnhanced", false),
    NETWORK_ENHANCED("networkEnhanced", false),
    /** Local SSD: data lives on the machine, so only shared nothing can use it. */
    LOCAL_SSD("localSSD", true),
    /** Local HDD of large capacity: only shared nothing. */
    BIG_DATA("bigData", true);

    private final String wire;
    private final boolean localDisks;

    SpecType(String wire, boolean localDisks) {
        this.wire = wire;
        this.localDisks = localDisks;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** Whether data lies on disks of the machine itself. */
    public boolean localDisks() {
        return localDisks;
    }

    /** Whether this spec can be had in a version series and an architecture. */
    public boolean fits(PackageType packageType, RunMode runMode) {
        if (packageType == PackageType.TRIAL) {
            return this == STANDARD;
        }
        return !localDisks || runMode == RunMode.SHARED_NOTHING;
    }

    /** Reads the interface's value. */
    public static Optional<SpecType> parse(String wire) {
        return WireName.find(values(), SpecType::wire, wire);
    }
}
