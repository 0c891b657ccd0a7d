package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * How a form asks for the admin password: by a field of its own, or by a link to the page for it, and then the form only says whether
 * it is set.
 *
 * @param set whether there is one
 * @param link the page; empty when it is asked for in the form
 */
record PasswordField(boolean set, Optional<Secret> link) {
    /** The button that looks whether it came. */
    static final String CHECK = "wizard.password.check";

    /** The button that opens the page. */
    static final String OPEN = "wizard.password.open";

    /** A field of the form. */
    static PasswordField typed(boolean set) {
        return new PasswordField(set, Optional.empty());
    }

    List<Field> fields(Words words) {
        return link.map(address -> linked(address, words)).orElseGet(() -> List.of(field(words)));
    }

    /** Slack has no masked input, so the field says that it can be read while it is typed. */
    private Field field(Words words) {
        return new Field.Password(
                Problem.PASSWORD,
                words.get("wizard.label.AdminPassword"),
                Optional.of(words.get(set ? "wizard.password.set" : "wizard.password.hint", Limits.PASSWORD_SPECIALS)),
                set,
                Limits.PASSWORD_LENGTH.most());
    }

    private List<Field> linked(Secret address, Words words) {
        return List.of(
                new Field.Note(words.get(set ? "wizard.password.page.set" : "wizard.password.page.unset")),
                new Field.Press(
                        OPEN,
                        words.get(set ? "wizard.password.page.change" : "wizard.password.page.open"),
                        Optional.of(address)),
                new Field.Press(CHECK, words.get("wizard.password.page.check")));
    }
}
