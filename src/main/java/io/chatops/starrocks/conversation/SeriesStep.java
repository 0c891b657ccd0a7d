package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Step 3: standard or trial, with what the trial cannot do. */
final class SeriesStep implements Step {
    @Override
    public StepId id() {
        return StepId.SERIES;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.PACKAGE_TYPE);
    }

    @Override
    public List<Field> fields(Question question) {
        var fields = new ArrayList<Field>();
        boolean noTrial = noTrialHere(question);
        var recommended = noTrial ? Optional.of(PackageType.OFFICIAL) : recommended(question.draft());
        fields.add(question.choice(
                Parameter.PACKAGE_TYPE,
                Arrays.stream(PackageType.values())
                        .map(series -> new Option(
                                series.wire(),
                                question.words().of(series),
                                Optional.of(question.text("wizard.series." + series.wire() + ".about"))))
                        .toList(),
                recommended.map(PackageType::wire),
                false));
        if (!noTrial) {
            recommended.ifPresent(series -> fields.add(question.note("wizard.series.why." + series.wire())));
        }
        fields.add(question.note("wizard.series.limits"));
        trialWarning(question).ifPresent(fields::add);
        return fields;
    }

    static Optional<PackageType> recommended(Draft draft) {
        return draft.scenario()
                .map(Scenario::packageType)
                .or(() -> draft.purpose().map(Purpose::recommendedPackage));
    }

    /** What is not sold is not recommended, whatever the purpose. */
    private static boolean noTrialHere(Question question) {
        return question.known().offer().trialZones().filter(Set::isEmpty).isPresent();
    }

    /** The service's own list decides; where it is not known the founding document's list is a warning only. */
    static Optional<Field> trialWarning(Question question) {
        var region = question.draft().text(Parameter.REGION).orElse("");
        if (question.known().offer().trialZones().isPresent()) {
            return noTrialHere(question)
                    ? Optional.of(question.note("wizard.series.trial.not_here", region))
                    : Optional.empty();
        }
        return Region.TRIAL.contains(region)
                ? Optional.empty()
                : Optional.of(question.note("wizard.series.trial.unsure", region));
    }
}
