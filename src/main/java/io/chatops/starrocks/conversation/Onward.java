package io.chatops.starrocks.conversation;

import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether one may go on from a page whose answers keep to the rules: what the cloud adds to them, and what is wrong by what it says.
 */
final class Onward {
    private final Lookup lookup;
    private final Rules rules;

    Onward(Lookup lookup, Rules rules) {
        this.lookup = lookup;
        this.rules = rules;
    }

    /**
     * What was found.
     *
     * @param draft with what the cloud added
     * @param problems that stand on this page; with none the next one follows
     */
    record Found(Draft draft, List<Problem> problems, StepId next) {
        Found {
            problems = List.copyOf(problems);
        }
    }

    /** Asks the cloud what is not remembered, so it may take long. */
    Found from(StepId step, Draft draft, Words words) {
        lookup.forgetFailedNetworks(draft);
        return found(step, draft, lookup, words);
    }

    /**
     * The same session on its next page if nothing is wrong and nobody has to be asked for that, so that one write keeps the answers
     * and goes on; otherwise as it is. Quick.
     */
    Session atOnce(StepId step, Session answered, Words words) {
        var memory = lookup.fromMemory();
        var found = found(step, answered.draft(), memory.lookup(), words);
        return memory.answers().missed() || !found.problems().isEmpty()
                ? answered
                : answered.with(found.draft()).at(found.next());
    }

    private Found found(StepId step, Draft draft, Lookup asked, Words words) {
        var verified = Verification.of(step, draft, asked, words);
        var offer = asked.offerOrUnknown(verified.draft());
        var problems = new ArrayList<>(verified.problems());
        if (problems.isEmpty()) {
            problems.addAll(Steps.on(Steps.of(step), rules.problems(verified.draft(), offer)));
        }
        return new Found(
                verified.draft(), problems, problems.isEmpty() ? step.next().orElse(step) : step);
    }
}
