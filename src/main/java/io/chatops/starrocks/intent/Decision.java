package io.chatops.starrocks.intent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the product and the operation together. The product comes first: no operation is carried out for one that was not named. */
final class Decision {
    /** All that was read from a line. */
    record Reading(
            ProductGate.Verdict verdict,
            Masked line,
            List<Mood.Clause> clauses,
            Optional<Operations.Found> found,
            boolean conditional,
            boolean writeForbidden,
            boolean namesOurApi) {
        Optional<Intent> operation() {
            return found.map(Operations.Found::intent);
        }

        boolean saysSomethingClear() {
            return found.isPresent() && !found.get().weak();
        }

        boolean negated() {
            return clauses.stream().anyMatch(Mood.Clause::isNegated);
        }

        boolean names(Marks kind) {
            return !line.in(line.text(), kind).isEmpty();
        }
    }

    /** What is decided, the operation behind it, and the reason. */
    record Outcome(Intent intent, Optional<Intent> operation, String reason) {
        static Outcome of(Intent intent, String reason) {
            return new Outcome(intent, Optional.of(intent), reason);
        }
    }

    private final Pattern help;
    private final Pattern cancel;
    private final Pattern notCancel;
    private final Pattern calledOff;
    private final Pattern domain;

    Decision(WordLists answers, WordLists words) {
        var cancelRule = Rule.parse("cancel > cancel", answers.section("cancel"), answers.reusable());
        help = answers.anyOf("help");
        cancel = cancelRule.phrases();
        notCancel = cancelRule.ruledOut().orElseThrow();
        calledOff = answers.anyOf("called-off");
        domain = words.anyOf("words");
    }

    Outcome decide(Reading reading) {
        if (reading.verdict().product() == ProductGate.Product.OTHER) {
            return otherProduct(reading);
        }
        var answer = answer(reading);
        if (answer.isPresent()) {
            return answer.get();
        }
        return reading.verdict().product() == ProductGate.Product.STARROCKS ? starRocks(reading) : noProduct(reading);
    }

    private static Outcome otherProduct(Reading reading) {
        boolean foreignTopic = reading.operation().equals(Optional.of(Intent.OUT_OF_SCOPE))
                && reading.found()
                        .map(found -> found.rule().equals("import-export")
                                || found.rule().equals("secrets"))
                        .orElse(false)
                && (!reading.verdict().named() || reading.verdict().mentionsOurs());
        return foreignTopic
                ? Outcome.of(Intent.OUT_OF_SCOPE, "a topic of no instance")
                : new Outcome(Intent.NOT_STARROCKS, Optional.empty(), "another product is the target");
    }

    /** What needs no product: cancelling, help, a foreign topic, an API identifier that only StarRocks has. */
    private Optional<Outcome> answer(Reading reading) {
        if (cancels(reading)) {
            return Optional.of(Outcome.of(Intent.CANCEL, "it is called off and nothing else is asked"));
        }
        boolean weak = !reading.saysSomethingClear();
        if ((weak || reading.operation().equals(Optional.of(Intent.LIST_INSTANCES))) && anyClause(help, reading)) {
            return Optional.of(Outcome.of(Intent.HELP, "asks what the bot can do"));
        }
        if (reading.operation().equals(Optional.of(Intent.OUT_OF_SCOPE))
                && (!weak || ours(reading) || isBy("courtesy", reading))) {
            return Optional.of(Outcome.of(Intent.OUT_OF_SCOPE, "the bot does not offer this"));
        }
        boolean aboutApi = reading.operation().equals(Optional.of(Intent.PARAMETER_HELP)) && reading.names(Marks.API);
        return aboutApi
                ? Optional.of(Outcome.of(Intent.PARAMETER_HELP, "asks about an API parameter"))
                : Optional.empty();
    }

    private boolean cancels(Reading reading) {
        if (reading.operation().filter(Intent::isWrite).isPresent() && takenBack(reading)) {
            return true;
        }
        if (reading.saysSomethingClear()) {
            return false;
        }
        boolean calledOff = anyClause(cancel, reading)
                && !notCancel.matcher(reading.line().text()).find();
        boolean onlyNegated = reading.negated() && reading.found().isEmpty();
        return calledOff || onlyNegated;
    }

    /** Whether a clause behind the one with the request takes it back. */
    private boolean takenBack(Reading reading) {
        var request = reading.found().map(Operations.Found::clause).orElse("");
        return reading.clauses().stream()
                .map(Mood.Clause::text)
                .dropWhile(text -> !text.equals(request))
                .skip(1)
                .anyMatch(text -> calledOff.matcher(text).find());
    }

    private static boolean anyClause(Pattern pattern, Reading reading) {
        return reading.clauses().stream()
                        .anyMatch(clause -> pattern.matcher(clause.text()).find())
                || pattern.matcher(reading.line().text()).find();
    }

    private static boolean isBy(String rule, Reading reading) {
        return reading.found().filter(found -> found.isBy(rule)).isPresent();
    }

    private static boolean ours(Reading reading) {
        return reading.verdict().product() == ProductGate.Product.STARROCKS;
    }

    private static Outcome starRocks(Reading reading) {
        if (reading.operation().isPresent()) {
            var intent = reading.operation().get();
            return Outcome.of(intent, "StarRocks and " + intent.wireName());
        }
        if (reading.conditional()) {
            return Outcome.of(Intent.INSTANCE_STATUS, "the condition comes before what hangs on it");
        }
        if (reading.writeForbidden()) {
            return new Outcome(
                    Intent.UNKNOWN, Optional.empty(), "the bot acts at once, so an order for later is not taken");
        }
        boolean asksAbout = reading.clauses().stream().anyMatch(Mood.Clause::asksAbout);
        if (!asksAbout && (reading.names(Marks.ID) || reading.names(Marks.NAME))) {
            return Outcome.of(Intent.INSTANCE_STATUS, "an instance is named and nothing else");
        }
        return new Outcome(Intent.UNKNOWN, Optional.empty(), "StarRocks, but no operation understood");
    }

    private Outcome noProduct(Reading reading) {
        if (reading.operation().isPresent()
                || domain.matcher(reading.line().text()).find()) {
            return new Outcome(
                    Intent.CLARIFY_PRODUCT,
                    reading.operation().filter(Intent::needsProduct),
                    "which product is meant has to be asked");
        }
        boolean empty = reading.line().text().isBlank();
        return empty || reading.verdict().named()
                ? new Outcome(Intent.UNKNOWN, Optional.empty(), "nothing understood")
                : new Outcome(Intent.OUT_OF_SCOPE, Optional.empty(), "no word of the field in it");
    }
}
