package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.secret.Masker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms that ask for a reason: a rejection and going alone are taken only with one. */
final class ReasonForms {
    /** The kind of a form that rejects. */
    static final String REJECT = "reject";

    /** The kind of a form that goes ahead without approval. */
    static final String ALONE = "alone";

    /** The part of a form's name that tells that it was begun on the bot's own page. */
    static final String HOME = "HOME";

    private static final String CARD = "CARD";

    /** The field of the reason. */
    static final String REASON = "reason";

    /** Characters of a reason; it stands on every copy of the card. */
    static final int LONGEST = 500;

    private final Supplier<String> renderings;

    ReasonForms(Supplier<String> renderings) {
        this.renderings = renderings;
    }

    /**
     * Asks for the reason of a rejection.
     *
     * @param home whether it was begun on the bot's own page, which is drawn anew then
     */
    Form reject(Operation operation, Words words, boolean home) {
        return form(REJECT, operation, words, home ? HOME : CARD);
    }

    /** Asks for the reason of going alone, and says what that means. */
    Form alone(Operation operation, Words words) {
        return form(ALONE, operation, words, CARD);
    }

    /** The form of this name, of this very drawing; empty when it asks for no reason. */
    Optional<Form> again(FormName name, Operation operation, Words words) {
        return name.kind().equals(REJECT) || name.kind().equals(ALONE)
                ? Optional.of(form(name.kind(), operation, words, name.part(), name.rendering(), name.subject()))
                : Optional.empty();
    }

    /** A typed reason in one line, cut to its length; empty when there are no words in it. */
    static String reason(Map<String, String> values, Masker masker) {
        return reason(values.getOrDefault(REASON, ""), masker);
    }

    /** Words in one line without their secrets, cut to the length of a reason: masked first, since half a secret is not known. */
    static String reason(String typed, Masker masker) {
        var line = masker.mask(typed.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip());
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }

    private Form form(String kind, Operation operation, Words words, String from) {
        return form(
                kind,
                operation,
                words,
                from,
                renderings.get(),
                Shown.of(operation).subject());
    }

    /** @param subject what was shown when it was opened: the reason counts for that alone */
    private static Form form(
            String kind, Operation operation, Words words, String from, String rendering, String subject) {
        var name = operation.plan().name();
        return new Form(
                new FormName(kind, subject, from, rendering).toString(),
                rendering,
                words.get("approval.form." + kind + ".title"),
                Optional.empty(),
                List.of(
                        new Field.Note(words.get("approval.form." + kind + ".why", name)),
                        new Field.Text(
                                REASON,
                                words.get("approval.form.reason"),
                                Optional.of(words.get("approval.form.reason.hint", LONGEST)),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                LONGEST)),
                Optional.of(words.get("approval.form." + kind + ".submit")),
                words.get("wizard.close.plain"));
    }
}
