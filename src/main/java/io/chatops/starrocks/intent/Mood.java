package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a request from what only looks like one: a negated verb, a condition, a report of what happened, a question about an operation,
 * an order for later.
 */
final class Mood {
    /**
     * A clause without its negated verbs, and what kind of speech it is.
     *
     * @param negated what was taken out, blank if nothing was
     * @param asksAbout a question about an operation, or tied to a clause that is one or that is negated: no request for a write
     */
    record Clause(String text, String negated, boolean asksAbout, boolean asksHow) {
        boolean isNegated() {
            return !negated.isBlank();
        }
    }

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

    /** The clauses of a line, read one after the other. */
    List<Clause> read(List<Clauses.Part> parts) {
        var clauses = new ArrayList<Clause>();
        boolean tied = false;
        for (var part : parts) {
            var clause = read(part.text(), part.joined() && tied);
            tied = clause.isNegated() || clause.asksAbout();
            clauses.add(clause);
        }
        return clauses;
    }

    /** Takes the negated verbs out of a clause and marks what is only reported. */
    private Clause read(String clause, boolean tied) {
        var negated = negation.matcher(clause).results().map(MatchResult::group).collect(Collectors.joining(" "));
        var cut = negation.matcher(clause).replaceAll(" ");
        boolean asksHow = howTo.matcher(cut).find();
        boolean asksAbout = tied || (!asksHow && question.matcher(cut).find());
        var told = reported.matcher(cut).replaceAll(" " + Marks.STATE.at(0) + " ");
        return new Clause(told.replaceAll("\\s+", " ").strip(), negated, asksAbout, asksHow);
    }
}
