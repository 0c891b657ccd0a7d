package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * QueryPriceV1: a price worked out from CU, nodes and disks, in CNY, per hour for pay-as-you-go and for the whole term for a
 * subscription. The rates are invented; that the price follows the size is not.
 */
final class PriceOperations {
    private static final BigDecimal CU_HOUR = new BigDecimal("0.35");
    private static final BigDecimal GIGABYTE_HOUR = new BigDecimal("0.0014");
    private static final BigDecimal HOURS_A_MONTH = new BigDecimal("730");
    private static final BigDecimal SUBSCRIPTION = new BigDecimal("0.70");
    private static final int MONTHS_A_YEAR = 12;

    Stream<Route> routes() {
        return Stream.of(Route.post("QueryPriceV1", "/webapi/price/create", this::price));
    }

    private CloudAnswer price(CloudRequest request, Account caller) {
        var order = OrderForm.of(request);
        var packageType = order.oneOf("PackageType", List.of("official", "trial"));
        var runMode = order.oneOf("RunMode", List.of("shared_nothing", "shared_data"));
        var payType = order.oneOf("PayType", List.of("postPaid", "prePaid"));
        OrderRules.checkTerm(order, payType);
        var rules = NodeGroupRules.forPrices(Limits.of(packageType, runMode));
        var fe = rules.fe(order);
        var worker = rules.worker(order, runMode);
        var hours = hours(order, payType);
        var rate = "prePaid".equals(payType) ? SUBSCRIPTION : BigDecimal.ONE;
        var parts = List.of(
                new Part(fe.component(), compute(fe).multiply(hours), rate),
                new Part(worker.component(), compute(worker).multiply(hours), rate),
                new Part("STORAGE", storage(fe).add(storage(worker)).multiply(hours), rate));
        return CloudAnswer.envelope(json(parts));
    }

    private static ObjectNode json(List<Part> parts) {
        var original = parts.stream().map(Part::original).reduce(BigDecimal.ZERO, BigDecimal::add);
        var trade = parts.stream().map(Part::trade).reduce(BigDecimal.ZERO, BigDecimal::add);
        var json = Json.object()
                .put("Currency", "CNY")
                .put("OriginalAmount", original)
                .put("DiscountAmount", original.subtract(trade))
                .put("TradeAmount", trade)
                .put("StandPrice", original)
                .put("StandDiscountPrice", trade);
        json.set("ComponentPrices", Json.list(parts.stream().map(Part::json)));
        return json;
    }

    private static BigDecimal hours(OrderForm order, String payType) {
        if ("postPaid".equals(payType)) {
            return BigDecimal.ONE;
        }
        int cycles = order.number("Duration").orElse(1);
        int months = "Year".equals(order.required("PricingCycle")) ? cycles * MONTHS_A_YEAR : cycles;
        return HOURS_A_MONTH.multiply(BigDecimal.valueOf(months));
    }

    private static BigDecimal compute(NodeGroup group) {
        var factor = "standard".equals(group.specType()) ? BigDecimal.ONE : new BigDecimal("1.4");
        return CU_HOUR.multiply(BigDecimal.valueOf((long) group.cu() * group.nodes()))
                .multiply(factor);
    }

    private static BigDecimal storage(NodeGroup group) {
        long gigabytes = (long) group.nodes() * group.disks() * group.diskGigabytes();
        var level = BigDecimal.valueOf(Limits.DISK_LEVELS.indexOf(group.diskLevel()) + 1L);
        return GIGABYTE_HOUR.multiply(BigDecimal.valueOf(gigabytes)).multiply(level);
    }

    private record Part(String name, BigDecimal exact, BigDecimal rate) {
        BigDecimal original() {
            return exact.setScale(2, RoundingMode.HALF_UP);
        }

        BigDecimal trade() {
            return exact.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        }

        ObjectNode json() {
            return Json.object()
                    .put("ComponentName", name)
                    .put("OriginalAmount", original())
                    .put("DiscountAmount", original().subtract(trade()))
                    .put("TradeAmount", trade());
        }
    }
}
