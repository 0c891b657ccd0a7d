package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
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
        question.known().trouble().ifPresent(failure -> {
            fields.add(question.note("wizard.version.not_live", question.words().of(failure)));
        });
        fields.add(question.live(
                Parameter.VERSION,
                question.draft().text(Parameter.VERSION).map(version -> Option.of(version, version)),
                false,
                ""));
        question.known()
                .offer()
                .defaultVersion()
                .ifPresent(version -> fields.add(question.note("wizard.version.why", version)));
        fields.add(question.line(Parameter.NAME, Optional.empty(), Limits.NAME_LENGTH));
        fields.add(password(question.words(), question.passwordSet()));
        return fields;
    }

    /** The password's field. Slack has no masked input, so the field says that it can be read while it is typed. */
    static Field password(Words words, boolean set) {
        return new Field.Password(
                Problem.PASSWORD,
                words.get("wizard.label.AdminPassword"),
                Optional.of(words.get(set ? "wizard.password.set" : "wizard.password.hint", Limits.PASSWORD_SPECIALS)),
                set,
                Limits.PASSWORD_LENGTH.most());
    }
}
