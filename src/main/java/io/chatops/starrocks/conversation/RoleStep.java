package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;
import java.util.Optional;

/** Step 7: the role that lets the service reach OSS; required for both architectures. */
final class RoleStep implements Step {
    @Override
    public StepId id() {
        return StepId.ROLE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.OSS_ROLE);
    }

    @Override
    public List<Field> fields(Question question) {
        return List.of(
                question.note("wizard.role.why", Limits.OSS_ROLE),
                question.line(Parameter.OSS_ROLE, Optional.of(Limits.OSS_ROLE), 64),
                new Field.Link(question.text("wizard.role.link"), Console.roleAuthorization(Limits.OSS_ROLE)));
    }
}
