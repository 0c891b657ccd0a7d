package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Step 4: shared nothing or shared data, side by side. */
final class ArchitectureStep implements Step {
    @Override
    public StepId id() {
        return StepId.ARCHITECTURE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.RUN_MODE);
    }

    @Override
    public List<Field> fields(Question question) {
        var words = question.words();
        var fields = new ArrayList<Field>();
        fields.add(new Field.Facts(Arrays.stream(RunMode.values())
                .map(mode -> Fact.of(words.of(mode), words.get("wizard.mode." + mode.wire() + ".facts")))
                .toList()));
        var recommended = recommended(question.draft());
        fields.add(question.choice(
                Parameter.RUN_MODE,
                Arrays.stream(RunMode.values())
                        .map(mode -> new Option(
                                mode.wire(),
                                words.of(mode),
                                Optional.of(words.get("wizard.mode." + mode.wire() + ".about"))))
                        .toList(),
                Optional.of(recommended.wire()),
                false));
        fields.add(question.note("wizard.mode.why." + recommended.wire()));
        return fields;
    }

    /** The scenario's architecture; shared data where none was picked, as all of the document's entry scenarios have it. */
    static RunMode recommended(Draft draft) {
        return draft.scenario().map(Scenario::runMode).orElse(RunMode.SHARED_DATA);
    }
}
