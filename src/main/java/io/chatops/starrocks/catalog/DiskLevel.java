package io.chatops.starrocks.catalog;

import java.util.Optional;

/** The performance level of an ESSD cloud disk. Source: "Storage Specifications" of the founding document. */
public enum DiskLevel {
    PL0("pl0", 10_000, 180),
    PL1("pl1", 50_000, 350),
    PL2("pl2", 100_000, 750),
    PL3("pl3", 1_000_000, 4_000);

    private final String wire;
    private final int maxIops;
    private final int maxThroughput;

    DiskLevel(String wire, int maxIops, int maxThroughput) {
        this.wire = wire;
        this.maxIops = maxIops;
        this.maxThroughput = maxThroughput;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** Input and output operations per second, at most. */
    public int maxIops() {
        return maxIops;
    }

    /** MB per second, at most. */
    public int maxThroughput() {
        return maxThroughput;
    }

    /** The smallest disk of this level in GB: 200, and 500 from pl2 on. Source: "Disk Limits". */
    public int leastStorage() {
        return compareTo(PL2) >= 0 ? 500 : Limits.STORAGE.least();
    }

    /** Reads the interface's value. */
    public static Optional<DiskLevel> parse(String wire) {
        return WireName.find(values(), DiskLevel::wire, wire);
    }
}
