package io.chatops.starrocks.operation;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.Price;
import java.util.Optional;

/**
 * What the service said about a plan before it was confirmed: what it costs and whether the machines are there. Either may be
 * unknown, with the reason.
 */
public record Estimate(
        Optional<Price> price,
        Optional<CloudFailure> noPrice,
        Optional<Boolean> inStock,
        Optional<CloudFailure> noStock) {
    /** Nothing was asked. */
    public static final Estimate NONE =
            new Estimate(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
