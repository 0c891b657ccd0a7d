package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import java.util.Optional;

/**
 * How a new instance is paid.
 *
 * @param subscription what is bought at once; present exactly when {@code type} is a subscription
 */
public record Payment(PayType type, Optional<Subscription> subscription) {
    public Payment {
        if (subscription.isPresent() != (type == PayType.PRE_PAID)) {
            throw new IllegalArgumentException("a duration belongs to a subscription, and to nothing else");
        }
    }

    /**
     * What is bought at once.
     *
     * @param duration how many of {@code cycle}
     * @param autoRenew whether it is bought again at its end
     */
    public record Subscription(PricingCycle cycle, int duration, boolean autoRenew) {}
}
