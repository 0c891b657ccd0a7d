package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The values that a parameter can have where they can be counted, in the words in which the wizard offers them. */
final class ParameterValues {
    private ParameterValues() {}

    /** A line for each value; none when any value of a form is allowed. */
    static List<String> of(ParameterTopic topic, Words words) {
        return switch (topic) {
            case RUN_MODE ->
                lines(RunMode.values(), RunMode::wire, mode -> words.of(mode) + about(words, "mode", mode.wire()));
            case PACKAGE_TYPE ->
                lines(
                        PackageType.values(),
                        PackageType::wire,
                        series -> words.of(series) + about(words, "series", series.wire()));
            case PAY_TYPE ->
                lines(PayType.values(), PayType::wire, pay -> words.of(pay) + about(words, "pay", pay.wire()));
            case SPEC_TYPE ->
                lines(SpecType.values(), SpecType::wire, spec -> words.of(spec) + about(words, "spec", spec.wire()));
            case DISK_LEVEL -> lines(DiskLevel.values(), DiskLevel::wire, words::of);
            case PRICING_CYCLE -> lines(PricingCycle.values(), PricingCycle::wire, words::of);
            case PURPOSE ->
                lines(
                        Purpose.values(),
                        Purpose::wire,
                        purpose -> words.of(purpose) + about(words, "purpose", purpose.wire()));
            case SCENARIO ->
                lines(
                        Scenario.values(),
                        Scenario::wire,
                        scenario -> words.of(scenario) + about(words, "scenario", scenario.wire()));
            default -> List.of();
        };
    }

    private static <V> List<String> lines(V[] values, Function<V, String> wire, Function<V, String> meaning) {
        return Arrays.stream(values)
                .map(value -> "• " + wire.apply(value) + " — " + meaning.apply(value))
                .toList();
    }

    private static String about(Words words, String kind, String wire) {
        return " · " + words.get("wizard." + kind + "." + wire + ".about");
    }
}
