package io.chatops.starrocks.access;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is asked for, in the words of approval rules.
 *
 * @param operation its name in the policy, such as {@link Aim#CREATE}
 * @param region a region id
 * @param profile the credential profile, when one was chosen
 * @param payType postPaid or prePaid
 * @param totalCu CU of all groups together
 * @param nodes nodes of all groups together
 * @param price what is to be paid, when the service told
 * @param currency of the price
 */
public record Sought(
        String operation,
        String region,
        Optional<String> profile,
        String payType,
        int totalCu,
        int nodes,
        Optional<BigDecimal> price,
        Optional<String> currency) {
    /** What the right to it is asked by. */
    public Aim aim() {
        return new Aim(operation, Optional.of(region), Optional.of(profile.orElse(Aim.CURRENT_PROFILE)));
    }
}
