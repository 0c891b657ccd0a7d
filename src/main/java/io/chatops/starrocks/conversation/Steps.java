package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Problem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The wizard's pages by their id. */
final class Steps {
    private static final Map<StepId, Step> ALL = byId(Stream.of(
            new RegionStep(),
            new PurposeStep(),
            new SeriesStep(),
            new ArchitectureStep(),
            new SpecStep(),
            new SizeStep(),
            new IdentityStep(),
            new RoleStep(),
            new NetworkStep(),
            new SummaryStep()));

    private Steps() {}

    static Step of(StepId id) {
        return ALL.getOrDefault(id, new SummaryStep());
    }

    /** The first page that one of the problems stands on; the summary when they stand on none. */
    static StepId firstWith(List<Problem> problems) {
        return ALL.values().stream()
                .filter(step -> !on(step, problems).isEmpty())
                .map(Step::id)
                .findFirst()
                .orElse(StepId.SUMMARY);
    }

    /** The problems that stand on a page. */
    static List<Problem> on(Step step, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> step.parameters().stream()
                        .anyMatch(parameter -> parameter.wire().equals(problem.field())))
                .toList();
    }

    private static Map<StepId, Step> byId(Stream<Step> steps) {
        var byId = new EnumMap<StepId, Step>(StepId.class);
        steps.forEach(step -> byId.put(step.id(), step));
        return Collections.unmodifiableMap(byId);
    }
}
