package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.DAY;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.demand;
import static io.chatops.starrocks.operation.Operations.entered;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.operation.Waiting.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final Operation waiting = waiting(demand(2));
    private final Instant since = waiting.since();

    @Test
    void remindsAfterPausesThatDoubleUntilItExpires() {
        var reminders = new ArrayList<Long>();
        var operation = waiting;
        for (var at = Waiting.next(operation); at.isBefore(since.plus(DAY)); at = Waiting.next(operation)) {
            assertThat(Waiting.due(operation, at)).contains(Due.REMIND);
            assertThat(Waiting.due(operation, at.minusMillis(1))).isEmpty();
            reminders.add(Duration.between(since, at).toMinutes());
            operation = operation.with(Waiting.reminded(operation, at));
        }

        assertThat(reminders).containsExactly(30L, 90L, 210L, 450L, 930L);
        assertThat(Waiting.next(operation)).isEqualTo(since.plus(DAY));
    }

    @Test
    void remindsOnceOfAllThatWasSleptThrough() {
        var later = since.plus(Duration.ofHours(5));

        var reminded = waiting.with(Waiting.reminded(waiting, later));

        assertThat(Waiting.due(reminded, later)).isEmpty();
        assertThat(Waiting.next(reminded)).isEqualTo(since.plus(Duration.ofMinutes(450)));
    }

    @Test
    void asksTheSecondGroupOnceAndBeforeItReminds() {
        var escalating = waiting(escalating(Duration.ofHours(2)));
        var then = since.plus(Duration.ofHours(2));

        assertThat(Waiting.due(escalating, then.minusMillis(1))).contains(Due.REMIND);
        assertThat(Waiting.due(escalating, then)).contains(Due.ESCALATE);
        var escalated = escalating.with(escalating.approvals().withSecondGroup());
        assertThat(Waiting.due(escalated, then)).contains(Due.REMIND);
        var both = escalated.with(Waiting.reminded(escalated, then));
        assertThat(Waiting.due(both, then)).isEmpty();
    }

    @Test
    void isDueAtTheEarliestOfAll() {
        assertThat(Waiting.next(waiting(escalating(Duration.ofMinutes(5))))).isEqualTo(since.plusSeconds(300));
        assertThat(Waiting.next(waiting(escalating(Duration.ofHours(5))))).isEqualTo(since.plusSeconds(1800));
    }

    @Test
    void expiresWhateverElseIsDue() {
        var late = since.plus(DAY);

        assertThat(Waiting.due(waiting(escalating(Duration.ofHours(2))), late)).contains(Due.EXPIRE);
        assertThat(Waiting.due(waiting, late.minusMillis(1))).contains(Due.REMIND);
    }

    @Test
    void remindsNeverWhereNoPauseIsSet() {
        for (var pause : List.of(Duration.ZERO, Duration.ofMinutes(-5))) {
            var quiet = waiting(with(demand(1), pause, Optional.empty()));

            assertThat(Waiting.next(quiet)).isEqualTo(since.plus(DAY));
            assertThat(Waiting.due(quiet, since.plus(DAY).minusMillis(1))).isEmpty();
        }
    }

    @Test
    void comesToAnEndWithPausesOfNothing() {
        var hasty = waiting(with(demand(1), Duration.ofNanos(1), Optional.empty()));

        assertThat(Waiting.reminded(hasty, since.plusSeconds(60)).reminders()).isLessThan(64);
    }

    private static Demand escalating(Duration after) {
        return with(demand(2), Duration.ofMinutes(30), Optional.of(new Escalation(after, People.users("U9"))));
    }

    private static Demand with(Demand demand, Duration pause, Optional<Escalation> escalation) {
        return new Demand(
                demand.rule(),
                demand.approvers(),
                demand.needed(),
                demand.selfApproval(),
                pause,
                escalation,
                demand.expiry(),
                demand.breakGlass());
    }

    private static Operation waiting(Demand demand) {
        return entered(asked(1).confirmed(ALICE).with(Approvals.of(demand)), Status.AWAITING_APPROVAL);
    }
}
