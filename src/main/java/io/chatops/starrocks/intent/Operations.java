package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which operation a line asks for, by the ordered rules of {@code operations.txt}: the first clear clause, else the first weak one. */
final class Operations {
    /** An operation, the clause that asks for it, and the rule that saw it. */
    record Found(Intent intent, String clause, String rule, boolean weak) {
        boolean isBy(String title) {
            return rule.equals(title);
        }
    }

    private static final Set<String> VAGUE = Set.of("look", "courtesy");

    private final List<Rule> rules;

    Operations(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Operations standard() {
        var lists = WordLists.read("operations.txt");
        var rules = new ArrayList<Rule>();
        lists.sections().forEach((heading, lines) -> rules.add(Rule.parse(heading, lines, lists.reusable())));
        return new Operations(rules);
    }

    /** The operation of a line cut into clauses; with {@code writes} false no rule for a write is even tried. */
    Optional<Found> find(List<Mood.Clause> clauses, boolean writes) {
        var negated = negated(clauses);
        Optional<Found> weak = Optional.empty();
        for (var clause : clauses) {
            var found = find(clause, rule -> !rule.intent().isWrite() || (writes && !negated.contains(rule.intent())));
            if (found.isPresent() && !found.get().weak()) {
                return found;
            }
            weak = better(weak, found);
        }
        return weak;
    }

    private static Optional<Found> better(Optional<Found> earlier, Optional<Found> later) {
        if (earlier.isEmpty()) {
            return later;
        }
        // a mere look or greeting says less than any other weak sign, wherever it stands
        boolean vague = VAGUE.contains(earlier.get().rule()) && later.isPresent();
        return vague ? later : earlier;
    }

    /** What the line says not to do, or only asks about; it is not done because of another clause either. */
    private Set<Intent> negated(List<Mood.Clause> clauses) {
        return clauses.stream()
                .map(clause -> clause.asksAbout() ? clause.negated() + " " + clause.text() : clause.negated())
                .filter(words -> !words.isBlank() && !namesATarget(words))
                .flatMap(words -> rules.stream()
                        .filter(rule -> rule.phrases().matcher(words).find()))
                .map(Rule::intent)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** "Don't restart x, restart y": what is negated there is x, not every restart. */
    private static boolean namesATarget(String words) {
        return words.chars().anyMatch(mark -> Marks.OTHER.has((char) mark));
    }

    private Optional<Found> find(Mood.Clause clause, Predicate<Rule> allowed) {
        if (clause.asksHow()) {
            return howTo(clause);
        }
        for (var rule : rules) {
            boolean tried = allowed.test(rule) && !(rule.intent().isWrite() && clause.asksAbout());
            if (tried && rule.fits(clause.text())) {
                return Optional.of(new Found(rule.intent(), clause.text(), rule.title(), rule.weak()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> howTo(Mood.Clause clause) {
        for (var rule : rules) {
            if (rule.fits(clause.text())) {
                return Optional.of(
                        new Found(explained(rule.intent()), clause.text(), rule.title() + ", asked how", false));
            }
        }
        return Optional.empty();
    }

    /** What answers a person who asks how an operation is done: a question must not start it. */
    private static Intent explained(Intent intent) {
        if (intent == Intent.CREATE_INSTANCE) {
            return Intent.GETTING_STARTED;
        }
        return intent.isWrite() ? Intent.HELP : intent;
    }
}
