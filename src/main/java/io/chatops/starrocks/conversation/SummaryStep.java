package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;

/** Step 9: everything, masked, before it is posted; asks nothing. Drawn by {@link Summary}, which needs a plan. */
final class SummaryStep implements Step {
    @Override
    public StepId id() {
        return StepId.SUMMARY;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Field> fields(Question question) {
        return List.of(question.note("wizard.summary.why"));
    }
}
