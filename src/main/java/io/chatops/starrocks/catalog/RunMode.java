package io.chatops.starrocks.catalog;

import java.util.Optional;

/** The architecture of an instance; chosen once, at creation. Source: "Instance Types" of the founding document. */
public enum RunMode {
    /** FE and BE; data on cloud or local disks. */
    SHARED_NOTHING("shared_nothing", NodeRange.of(3, 50)),
    /** FE and CN; data in OSS, disks are a cache. */
    SHARED_DATA("shared_data", NodeRange.of(1, 100));

    private final String wire;
    private final NodeRange nodes;

    RunMode(String wire, NodeRange nodes) {
        this.wire = wire;
        this.nodes = nodes;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** How many BE (shared nothing) or CN (shared data) nodes there may be. */
    public NodeRange nodes() {
        return nodes;
    }

    /** The name of the compute node: BE or CN. */
    public String computeNode() {
        return this == SHARED_NOTHING ? "BE" : "CN";
    }

    /** Reads the interface's value. */
    public static Optional<RunMode> parse(String wire) {
        return WireName.find(values(), RunMode::wire, wire);
    }
}
