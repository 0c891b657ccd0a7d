package io.chatops.starrocks.catalog;

import java.util.Optional;

/** What an instance is for; recommends how to pay. Source: step 2 of the creation workflow. */
public enum Purpose {
    DEVELOPMENT("development", PayType.POST_PAID),
    SMALL_PRODUCTION("small_production", PayType.PRE_PAID),
    LARGE_PRODUCTION("large_production", PayType.PRE_PAID);

    private final String wire;
    private final PayType recommendedPay;

    Purpose(String wire, PayType recommendedPay) {
        this.wire = wire;
        this.recommendedPay = recommendedPay;
    }

    /** The name under which this is kept and typed; the cloud does not see it. */
    public String wire() {
        return wire;
    }

    /** The payment to recommend. */
    public PayType recommendedPay() {
        return recommendedPay;
    }

    /** The version series to recommend. */
    public PackageType recommendedPackage() {
        return this == DEVELOPMENT ? PackageType.TRIAL : PackageType.OFFICIAL;
    }

    /** Reads a kept or typed name. */
    public static Optional<Purpose> parse(String wire) {
        return WireName.find(values(), Purpose::wire, wire);
    }
}
