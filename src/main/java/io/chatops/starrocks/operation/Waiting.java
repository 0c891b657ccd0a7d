package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What falls due while an operation waits for approval: reminders with growing pauses, the second group, the end. Pure. Every time is
 * counted from when it began to wait, so that a reminder that was slept through is not made up for, and two replicas come to the same.
 */
final class Waiting {
    /** What is to be done. */
    enum Due {
        EXPIRE,
        ESCALATE,
        REMIND
    }

    private Waiting() {}

    /** What is due now, the gravest first; empty when nothing is. */
    static Optional<Due> due(Operation operation, Instant now) {
        var demand = demand(operation);
        var since = operation.since();
        if (!now.isBefore(since.plus(demand.expiry()))) {
            return Optional.of(Due.EXPIRE);
        }
        if (escalation(operation).filter(when -> !now.isBefore(when)).isPresent()) {
            return Optional.of(Due.ESCALATE);
        }
        return now.isBefore(reminder(operation)) ? Optional.empty() : Optional.of(Due.REMIND);
    }

    /** When something is due next. */
    static Instant next(Operation operation) {
        var expiry = operation.since().plus(demand(operation).expiry());
        return Stream.concat(Stream.of(expiry, reminder(operation)), escalation(operation).stream())
                .min(Instant::compareTo)
                .orElse(expiry);
    }

    /** The approvals once a reminder was sent: pauses that were over before, too, count as reminded of. */
    static Approvals reminded(Operation operation, Instant now) {
        var approvals = operation.approvals();
        int times = approvals.reminders();
        while (!now.isBefore(reminder(operation, times))) {
            times++;
        }
        return approvals.reminded(times);
    }

    private static Instant reminder(Operation operation) {
        return reminder(operation, operation.approvals().reminders());
    }

    /** The first pause, then twice as long each time: after 1, 3, 7, 15 first pauses. Beyond the expiry none comes. */
    private static Instant reminder(Operation operation, int sent) {
        var first = demand(operation).firstReminder();
        var end = operation.since().plus(demand(operation).expiry());
        if (first.isZero() || first.isNegative() || sent >= Long.SIZE / 2) {
            return end;
        }
        var pauses = first.multipliedBy((1L << (sent + 1)) - 1);
        return operation.since().plus(pauses);
    }

    private static Optional<Instant> escalation(Operation operation) {
        return operation.approvals().escalated()
                ? Optional.empty()
                : demand(operation).escalation().map(Escalation::after).map(operation.since()::plus);
    }

    private static Demand demand(Operation operation) {
        return operation.approvals().demand().orElseThrow();
    }
}
