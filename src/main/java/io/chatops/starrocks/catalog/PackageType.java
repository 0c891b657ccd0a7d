package io.chatops.starrocks.catalog;

import java.util.Optional;

/** The version series. Source: "Version Series" of the founding document. */
public enum PackageType {
    /** Standard Edition: every spec, for production; sold in all regions. */
    OFFICIAL("official"),
    /** Trial Edition: standard specs only, to learn and test; sold in some regions. */
    TRIAL("trial");

    private final String wire;

    PackageType(String wire) {
        this.wire = wire;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** Reads the interface's value. */
    public static Optional<PackageType> parse(String wire) {
        return WireName.find(values(), PackageType::wire, wire);
    }
}
