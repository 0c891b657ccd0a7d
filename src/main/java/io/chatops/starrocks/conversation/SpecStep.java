package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Step 5: the machines behind the CU of the BE or CN group; only what the series and the architecture allow is offered. */
final class SpecStep implements Step {
    @Override
    public StepId id() {
        return StepId.SPEC;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.SPEC_TYPE);
    }

    @Override
    public List<Field> fields(Question question) {
        var words = question.words();
        var fitting = fitting(question.draft());
        var recommended = recommended(question.draft());
        var fields = new ArrayList<Field>();
        fields.add(question.choice(
                Parameter.SPEC_TYPE,
                fitting.stream()
                        .map(spec -> new Option(
                                spec.wire(),
                                words.of(spec),
                                Optional.of(words.get("wizard.spec." + spec.wire() + ".about"))))
                        .toList(),
                Optional.of(recommended.wire()),
                false));
        fields.add(question.note(
                question.draft().scenario().isPresent() ? "wizard.spec.why.scenario" : "wizard.spec.why.standard",
                words.of(recommended)));
        fields.add(question.note("wizard.spec.frontend"));
        if (fitting.size() < SpecType.values().length) {
            fields.add(question.note("wizard.spec.cut." + cutBy(question.draft())));
        }
        return fields;
    }

    static List<SpecType> fitting(Draft draft) {
        var series = draft.packageType().orElse(PackageType.OFFICIAL);
        var mode = draft.runMode().orElse(RunMode.SHARED_NOTHING);
        return Arrays.stream(SpecType.values())
                .filter(spec -> spec.fits(series, mode))
                .toList();
    }

    /** The scenario's spec, cut to what the series and the architecture allow. */
    static SpecType recommended(Draft draft) {
        return draft.scenario()
                .map(Scenario::specType)
                .filter(fitting(draft)::contains)
                .orElse(SpecType.STANDARD);
    }

    private static String cutBy(Draft draft) {
        return draft.packageType().filter(PackageType.TRIAL::equals).isPresent() ? "trial" : "shared_data";
    }
}
