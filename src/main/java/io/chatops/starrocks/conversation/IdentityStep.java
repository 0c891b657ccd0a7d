package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Step 6, second page: version, name and the admin password. */
final class IdentityStep implements Step {
    @Override
    public StepId id() {
        return StepId.IDENTITY;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.VERSION, Parameter.NAME);
    }

    @Override
    public List<Field> fields(Question question) {
        var fields = new ArrayList<Field>();
        fields.addAll(versions(question));
        question.known()
                .offer()
                .defaultVersion()
                .ifPresent(version -> fields.add(question.note("wizard.version.why", version)));
        fields.add(question.line(Parameter.NAME, Optional.empty(), Limits.NAME_LENGTH));
        fields.addAll(question.password().fields(question.words()));
        return fields;
    }

    /** A list that cannot be asked for cannot be searched either: the operator's is shown whole. */
    private static List<Field> versions(Question question) {
        var trouble = question.known().trouble();
        if (trouble.isEmpty()) {
            var chosen = question.draft().text(Parameter.VERSION).map(version -> Option.of(version, version));
            return List.of(question.live(Parameter.VERSION, chosen, false, ""));
        }
        var entries = question.known().offer().versions().stream()
                .map(version -> Option.of(version, version))
                .toList();
        return List.of(
                question.note("wizard.version.not_live", question.words().of(trouble.get())),
                new Field.Press(NetworkStep.RETRY, question.text("wizard.retry")),
                question.choice(Parameter.VERSION, entries, Optional.empty(), false));
    }
}
