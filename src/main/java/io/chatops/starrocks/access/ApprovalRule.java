package io.chatops.starrocks.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who must agree to what.
 *
 * @param name how cards and the record call it
 * @param approvers who may agree; nobody named means those whom the grants make approvers
 * @param needed how many of them, 1 or more
 * @param selfApproval whether the requester may be one of them
 * @param remind the pause before the first reminder; each further one is twice as long
 * @param expiry how long after the request it lapses undecided
 * @param breakGlass who may go ahead alone, with a reason
 * @param alsoIn where requests are shown besides the place where they were made
 */
public record ApprovalRule(
        String name,
        When when,
        People approvers,
        int needed,
        boolean selfApproval,
        Duration remind,
        Optional<Escalation> escalation,
        Duration expiry,
        People breakGlass,
        List<Spot> alsoIn) {
    /** The pause before the first reminder where a rule sets none. */
    public static final Duration REMIND = Duration.ofMinutes(30);

    /** How long a request waits for approval where a rule sets nothing. */
    public static final Duration EXPIRY = Duration.ofHours(24);

    public ApprovalRule {
        alsoIn = List.copyOf(alsoIn);
    }

    /** A rule whose requests are shown where they were made. */
    public ApprovalRule(
            String name,
            When when,
            People approvers,
            int needed,
            boolean selfApproval,
            Duration remind,
            Optional<Escalation> escalation,
            Duration expiry,
            People breakGlass) {
        this(name, when, approvers, needed, selfApproval, remind, escalation, expiry, breakGlass, List.of());
    }

    /** These people, and those whom the rule turns to when they do not decide. */
    public People withEscalation(People first) {
        return escalation.map(Escalation::people).map(first::and).orElse(first);
    }

    /** The same rule, its requests being shown there too. */
    public ApprovalRule alsoIn(Spot... places) {
        return new ApprovalRule(
                name, when, approvers, needed, selfApproval, remind, escalation, expiry, breakGlass, List.of(places));
    }

    /** A rule with everything else as usual. */
    public static ApprovalRule of(String name, When when, People approvers, int needed) {
        return new ApprovalRule(name, when, approvers, needed, false, REMIND, Optional.empty(), EXPIRY, People.NOBODY);
    }

    Demand demand(People approving) {
        return new Demand(name, approving, needed, selfApproval, remind, escalation, expiry, breakGlass);
    }
}
