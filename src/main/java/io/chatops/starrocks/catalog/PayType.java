package io.chatops.starrocks.catalog;

import java.util.Optional;

/** How an instance is paid. Source: "Billing Methods" of the founding document. */
public enum PayType {
    /** Pay-as-you-go, billed by the hour; cannot be turned into a subscription later. */
    POST_PAID("postPaid"),
    /** Subscription: bought at once for months or years, cheaper for long use. */
    PRE_PAID("prePaid");

    private final String wire;

    PayType(String wire) {
        this.wire = wire;
    }

    /** The value in the interface. */
    public String wire() {
        return wire;
    }

    /** Reads the interface's value. */
    public static Optional<PayType> parse(String wire) {
        return WireName.find(values(), PayType::wire, wire);
    }
}
