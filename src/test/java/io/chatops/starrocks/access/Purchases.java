package io.chatops.starrocks.access;

import java.math.BigDecimal;
import java.util.Optional;

/** Things that tests ask for. */
final class Purchases {
    private Purchases() {}

    static Sought small() {
        return of("cn-hangzhou", "postPaid", 16, 4, Optional.of("12.50"));
    }

    static Sought small(String profile) {
        var small = small();
        return new Sought(
                small.operation(),
                small.region(),
                Optional.of(profile),
                small.payType(),
                small.totalCu(),
                small.nodes(),
                small.price(),
                small.currency());
    }

    static Sought of(String region, String payType, int cu, int nodes, Optional<String> price) {
        return new Sought(
                Aim.CREATE,
                region,
                Optional.empty(),
                payType,
                cu,
                nodes,
                price.map(BigDecimal::new),
                price.map(known -> "CNY"));
    }
}
