package io.chatops.starrocks.catalog;

import java.util.Optional;

/** The unit of a subscription's duration, with how many can be bought at once (1-9 months, 1-3 years). */
public enum PricingCycle {
    MONTH("Month", NodeRange.of(1, 9)),
    YEAR("Year", NodeRange.of(1, 3));

    private final String wire;
    private final NodeRange durations;

    PricingCycle(String wire, NodeRange durations) {
        this.wire = wire;
        this.durations = durations;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** How many of this unit may be bought. */
    public NodeRange durations() {
        return durations;
    }

    /** Reads the interface's value. */
    public static Optional<PricingCycle> parse(String wire) {
        return WireName.find(values(), PricingCycle::wire, wire);
    }
}
