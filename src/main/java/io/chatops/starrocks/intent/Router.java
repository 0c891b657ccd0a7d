package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a line of chat, in stages: normalise, mask names, product gate, moods, operation, slots. The same line always gets the
 * same answer, with its reasons. A write comes only of a clear request about StarRocks; whatever is unclear is asked or answered with
 * the menu.
 */
public final class Router {
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[a-z])'(?=[a-z])");
    private static final Pattern OPTION = Pattern.compile("(?<!\\S)--(?=[a-z])");

    private final Masker masker = new Masker();
    private final Spelling spelling = Spelling.standard();
    private final ProductGate gate = ProductGate.standard();
    private final LineMarks lineMarks = LineMarks.standard();
    private final Mood mood = Mood.standard();
    private final Operations operations = Operations.standard();
    private final Decision decision = new Decision(WordLists.read("answers.txt"), WordLists.read("domain.txt"));
    private final SlotReader slots = new SlotReader();

    private Router() {}

    /** The router with the word lists of the product, made when it is first asked for: reading them is a good part of a start. */
    public static Router standard() {
        return Standard.ROUTER;
    }

    /** What a line means where the conversation so far has named {@code context}. Never fails, whatever the text. */
    public Understanding route(String text, Context context) {
        var reasons = new ArrayList<String>();
        var masked = masker.mask(Normaliser.normalise(text));
        var plain =
                OPTION.matcher(APOSTROPHE.matcher(masked.text()).replaceAll("")).replaceAll("");
        var verdict = gate.judge(spelling.right(plain), context);
        reasons.add("product: " + verdict.reason());
        var line = lineMarks.mark(masked.with(verdict.line()));
        var request = mood.withoutCourtesies(line.text());
        var clauses = mood.read(Clauses.of(request));
        var forbidden = mood.forbidsWrites(request);
        forbidden.ifPresent(why -> reasons.add("no write: " + why));
        var found = operations.find(clauses, forbidden.isEmpty());
        found.ifPresent(
                operation -> reasons.add("operation: " + operation.rule() + " in \"" + operation.clause() + "\""));
        var reading = new Decision.Reading(
                verdict, line, clauses, found, mood.isConditional(request), forbidden.isPresent(), namesOurApi(masked));
        var outcome = decision.decide(reading);
        reasons.add(outcome.reason());
        return understanding(outcome, found, line, reasons);
    }

    private Understanding understanding(
            Decision.Outcome outcome, Optional<Operations.Found> found, Masked line, List<String> reasons) {
        var clause = found.map(Operations.Found::clause).orElse(line.text());
        var read = outcome.operation()
                .map(operation -> slots.read(line, clause, operation))
                .orElse(Slots.NONE);
        return new Understanding(outcome.intent(), outcome.operation(), read, reasons);
    }

    private boolean namesOurApi(Masked masked) {
        return masked.in(masked.text(), Marks.API).stream().anyMatch(masker::namesStarRocks);
    }

    private static final class Standard {
        private static final Router ROUTER = new Router();
    }
}
