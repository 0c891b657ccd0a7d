package io.chatops.starrocks.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The opaque id of a form: what kind it is, the random id of what it belongs to, and which drawing of it this is. It says nothing
 * that is trusted: whose it is stands in the store.
 */
record FormName(String kind, String subject, String part, String rendering) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)\\.([A-Za-z0-9_-]+)\\.([A-Z]+)\\.([A-Za-z0-9_-]+)");

    private static final Set<String> KINDS = Set.of("note", "secret", ReasonForms.REJECT, ReasonForms.ALONE);

    static FormName wizard(String session, StepId step, String rendering) {
        return new FormName("wizard", session, step.name(), rendering);
    }

    static FormName secret(String operation, String rendering) {
        return new FormName("secret", operation, "ENTER", rendering);
    }

    static Optional<FormName> parse(String form) {
        var matcher = FORM.matcher(form);
        return matcher.matches()
                ? Optional.of(new FormName(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    Optional<StepId> step() {
        return Arrays.stream(StepId.values())
                .filter(step -> step.name().equals(part))
                .findFirst();
    }

    /** Which page of which form it is, as one of few words: what the form says is not believed. */
    String page() {
        return step().filter(found -> kind.equals("wizard"))
                .map(found -> "wizard." + found.name().toLowerCase(Locale.ROOT))
                .orElse(KINDS.contains(kind) ? kind : Actions.OTHER);
    }

    @Override
    public String toString() {
        return String.join(".", kind, subject, part, rendering);
    }
}
