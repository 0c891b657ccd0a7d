package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Identities;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others must say to an operation, and what they said. All of it is about the plan as it stands: an edit begins anew.
 *
 * @param demand the approval that it needs, by the rule as it was at the confirmation; empty when its requester's word is enough
 * @param given the approvals so far, in order, each person once
 * @param reminders how many times the approvers' pause was over, reminded of or slept through
 * @param escalated whether the second group was asked too
 */
public record Approvals(
        Optional<Demand> demand,
        List<Approval> given,
        Optional<Rejection> rejection,
        Optional<BreakGlass> breakGlass,
        int reminders,
        boolean escalated) {
    /** Nobody was asked. */
    public static final Approvals NONE =
            new Approvals(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), 0, false);

    public Approvals {
        given = List.copyOf(given);
    }

    static Approvals of(Demand demand) {
        return new Approvals(Optional.of(demand), List.of(), Optional.empty(), Optional.empty(), 0, false);
    }

    /** Whether it may go on: nobody had to agree, enough did, or somebody broke the glass. */
    public boolean enough() {
        return breakGlass.isPresent() || missing() == 0;
    }

    /** How many approvals are still missing. */
    public int missing() {
        return demand.map(asked -> Math.max(0, asked.needed() - given.size())).orElse(0);
    }

    /** Whether this person has approved, by whichever of their accounts. */
    public boolean approvedBy(Actor actor, Identities identities) {
        return given.stream().anyMatch(approval -> identities.same(approval.by(), actor));
    }

    /** How many persons have approved, as far as they are known by now: who has two accounts counts once. */
    int persons(Identities identities) {
        return (int) given.stream()
                .map(Approval::by)
                .map(identities::person)
                .distinct()
                .count();
    }

    Approvals approved(Actor by, Instant at) {
        var more =
                Stream.concat(given.stream(), Stream.of(new Approval(by, at))).toList();
        return new Approvals(demand, more, rejection, breakGlass, reminders, escalated);
    }

    Approvals rejected(Actor by, String reason, Instant at) {
        return new Approvals(
                demand, given, Optional.of(new Rejection(by, reason, at)), breakGlass, reminders, escalated);
    }

    Approvals broken(Actor by, String reason, Instant at) {
        return new Approvals(
                demand, given, rejection, Optional.of(new BreakGlass(by, reason, at)), reminders, escalated);
    }

    Approvals reminded(int times) {
        return new Approvals(demand, given, rejection, breakGlass, times, escalated);
    }

    Approvals withSecondGroup() {
        return new Approvals(demand, given, rejection, breakGlass, reminders, true);
    }
}
