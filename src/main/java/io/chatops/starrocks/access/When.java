package io.chatops.starrocks.access;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an approval rule is for: all that is set must hold, an empty part says nothing.
 *
 * @param channels ids of channels where it is asked
 * @param operations names of operations
 * @param regions ids of regions
 * @param payTypes postPaid, prePaid
 * @param minimumCu CU of all groups together, from which on
 * @param minimumNodes nodes of all groups together, from which on
 * @param minimumPrice what it costs, from which on; a price that is not known, or is in another currency, counts as over it
 */
public record When(
        List<String> channels,
        List<String> operations,
        List<String> regions,
        List<String> payTypes,
        Optional<Integer> minimumCu,
        Optional<Integer> minimumNodes,
        Optional<Amount> minimumPrice) {
    /** Always. */
    public static final When ALWAYS = in(List.of());

    public When {
        channels = List.copyOf(channels);
        operations = List.copyOf(operations);
        regions = List.copyOf(regions);
        payTypes = List.copyOf(payTypes);
    }

    /** Whatever is asked in some channels. */
    public static When in(List<String> channels) {
        return new When(
                channels, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether the rule is for this. */
    boolean holds(Spot spot, Sought sought) {
        return says(channels, spot.channel())
                && says(operations, sought.operation())
                && says(regions, sought.region())
                && says(payTypes, sought.payType())
                && minimumCu.filter(least -> sought.totalCu() < least).isEmpty()
                && minimumNodes.filter(least -> sought.nodes() < least).isEmpty()
                && minimumPrice.filter(least -> isUnder(least, sought)).isEmpty();
    }

    private static boolean says(List<String> ids, String id) {
        return ids.isEmpty() || Lists.allow(ids, id);
    }

    private static boolean isUnder(Amount least, Sought sought) {
        return sought.currency().filter(least.currency()::equalsIgnoreCase).isPresent()
                && sought.price()
                        .filter(price -> price.compareTo(least.amount()) < 0)
                        .isPresent();
    }

    /**
     * A sum of money.
     *
     * @param currency for example CNY
     */
    public record Amount(BigDecimal amount, String currency) {}
}
