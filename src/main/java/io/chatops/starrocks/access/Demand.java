package io.chatops.starrocks.access;

import java.time.Duration;
import java.util.Optional;

/**
 * The approval that one request needs: its rule as it was when it was asked for.
 *
 * @param rule the name of the rule
 * @param approvers who may agree
 * @param needed how many of them
 * @param selfApproval whether the requester may be one of them
 * @param firstReminder the pause before the first reminder; each further one is twice as long
 * @param escalation who is asked too after a while
 * @param expiry how long after the request it lapses undecided
 * @param breakGlass who may go ahead alone, with a reason
 */
public record Demand(
        String rule,
        People approvers,
        int needed,
        boolean selfApproval,
        Duration firstReminder,
        Optional<Escalation> escalation,
        Duration expiry,
        People breakGlass) {}
