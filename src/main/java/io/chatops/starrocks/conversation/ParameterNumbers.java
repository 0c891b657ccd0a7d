package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.InstanceStates;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.NodeRange;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The limits that a topic's texts speak of, as their arguments: the numbers that are checked are the numbers that are told. */
final class ParameterNumbers {
    private ParameterNumbers() {}

    static Object[] of(ParameterTopic topic) {
        return switch (topic) {
            case REGION ->
                arguments(
                        Region.ALL.size(),
                        joined(Region.ALL.stream().map(Region::id).toList()));
            case PACKAGE_TYPE -> arguments(joined(Region.TRIAL));
            case NAME -> arguments(Limits.NAME_LENGTH);
            case PASSWORD ->
                arguments(Limits.PASSWORD_LENGTH.least(), Limits.PASSWORD_LENGTH.most(), Limits.PASSWORD_SPECIALS);
            case OSS_ROLE -> arguments(Limits.OSS_ROLE);
            case SPEC_TYPE -> arguments(SpecType.STANDARD.wire(), localSpecs());
            case CU -> arguments(Limits.LEAST_CU, Limits.MOST_CU);
            case FE_CU -> arguments(joined(Limits.FE_CU), Limits.TRIAL_FE_CU);
            case NODES -> ranges(RunMode.SHARED_NOTHING.nodes(), RunMode.SHARED_DATA.nodes());
            case FE_NODES -> ranges(Limits.FE_NODES);
            case DISKS -> ranges(Limits.DISKS);
            case STORAGE ->
                arguments(
                        Limits.STORAGE.least(),
                        Limits.STORAGE.most(),
                        Limits.STORAGE.step(),
                        DiskLevel.PL2.leastStorage());
            case DISK_LEVEL -> arguments(DiskLevel.PL2.leastStorage());
            case LOCAL_TYPE -> arguments(localSpecs());
            case DURATION -> ranges(PricingCycle.MONTH.durations(), PricingCycle.YEAR.durations());
            case FRONTENDS -> arguments(SpecType.STANDARD.wire(), Limits.TRIAL_FE_CU);
            case INSTANCE_STATUS -> arguments(joined(InstanceStates.FILTER));
            default -> arguments();
        };
    }

    private static String localSpecs() {
        return Arrays.stream(SpecType.values())
                .filter(SpecType::localDisks)
                .map(SpecType::wire)
                .collect(Collectors.joining(", "));
    }

    private static Object[] ranges(NodeRange... ranges) {
        return Arrays.stream(ranges)
                .flatMap(range -> List.of(range.least(), range.most()).stream())
                .toArray();
    }

    private static String joined(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Object[] arguments(Object... arguments) {
        return arguments;
    }
}
