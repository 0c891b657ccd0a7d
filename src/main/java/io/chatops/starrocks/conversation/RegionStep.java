package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Step 1: where the instance runs, and with whose credentials when several are offered. */
final class RegionStep implements Step {
    @Override
    public StepId id() {
        return StepId.REGION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.REGION, Parameter.PROFILE);
    }

    @Override
    public List<Field> fields(Question question) {
        var fields = new ArrayList<Field>();
        fields.add(question.note("wizard.region.why"));
        fields.addAll(regions(question));
        if (question.known().profiles().size() > 1) {
            var profiles = question.known().profiles().stream()
                    .map(name -> Option.of(name, name))
                    .toList();
            fields.add(question.choice(Parameter.PROFILE, profiles, Optional.empty(), false, true));
        }
        return fields;
    }

    /** A list that cannot be asked for cannot be searched either: the catalog's is shown whole. */
    private static List<Field> regions(Question question) {
        var trouble = question.known().trouble();
        if (trouble.isEmpty()) {
            return List.of(question.live(Parameter.REGION, chosen(question), false, ""));
        }
        var entries = question.known().regions().stream()
                .map(region -> Option.of(region.id(), question.words().of(region)))
                .toList();
        return List.of(
                question.note("wizard.region.not_live", question.words().of(trouble.get())),
                new Field.Press(NetworkStep.RETRY, question.text("wizard.retry")),
                question.choice(Parameter.REGION, entries, Optional.empty(), false));
    }

    private static Optional<Option> chosen(Question question) {
        return question.draft()
                .text(Parameter.REGION)
                .map(id ->
                        Option.of(id, Region.find(id).map(question.words()::of).orElse(id)));
    }
}
