package io.chatops.starrocks.intent;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a request from what only looks like one: a negated verb, a condition, a report of what happened, a question about an operation,
 * an order for later.
 */
final class Mood {
    /** A clause without its negated verbs, and what kind of speech it is. */
    record Clause(String text, boolean negated, boolean asksAbout, boolean asksHow) {}

    private final Pattern polite;
    private final Pattern condition;
    private final Pattern later;
    private final Pattern negation;
    private final Pattern reported;
    private final Pattern question;
    private final Pattern howTo;

    Mood(WordLists lists) {
        polite = lists.anyOf("polite");
        condition = lists.anyOf("condition");
        later = lists.anyOf("later");
        negation = lists.anyOf("negation");
        reported = lists.anyOf("reported");
        question = lists.anyOf("question");
        howTo = lists.anyOf("how-to");
    }

    static Mood standard() {
        return new Mood(WordLists.read("moods.txt"));
    }

    /** The line without conditions that are mere politeness, orders to ask nothing, and afterwords. */
    String withoutCourtesies(String line) {
        return polite.matcher(line).replaceAll(" ");
    }

    /** Why no write may come of this line; empty when one may. */
    Optional<String> forbidsWrites(String line) {
        var conditional = condition.matcher(line);
        if (conditional.find()) {
            return Optional.of("condition \"" + conditional.group() + "\"");
        }
        var scheduled = later.matcher(line);
        return scheduled.find() ? Optional.of("time \"" + scheduled.group() + "\"") : Optional.empty();
    }

    boolean isConditional(String line) {
        return condition.matcher(line).find();
    }

    /** Takes the negated verbs out of a clause and marks what is only reported. */
    Clause read(String clause) {
        var cut = negation.matcher(clause).replaceAll(" ");
        boolean negated = !cut.equals(clause);
        boolean asksHow = howTo.matcher(cut).find();
        boolean asksAbout = !asksHow && question.matcher(cut).find();
        var told = reported.matcher(cut).replaceAll(" " + Marks.STATE.at(0) + " ");
        return new Clause(told.replaceAll("\\s+", " ").strip(), negated, asksAbout, asksHow);
    }
}
