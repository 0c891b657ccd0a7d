package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Status.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest {
    /** The table of the design, row by row; what has no row is the end. */
    private static final Map<Status, Set<Status>> TABLE = Map.of(
            DRAFT, Set.of(AWAITING_CONFIRMATION, CANCELLED),
            AWAITING_CONFIRMATION, Set.of(AWAITING_APPROVAL, READY, DRAFT, CANCELLED, EXPIRED),
            AWAITING_APPROVAL, Set.of(READY, REJECTED, DRAFT, CANCELLED, EXPIRED),
            READY, Set.of(SUBMITTING, AWAITING_SECRET, CANCELLED),
            AWAITING_SECRET, Set.of(READY, CANCELLED, EXPIRED),
            SUBMITTING, Set.of(SUBMITTED, REFUSED, UNKNOWN),
            UNKNOWN, Set.of(SUBMITTED, SUBMITTING, UNSETTLED),
            SUBMITTED, Set.of(RUNNING, FAILED, STILL_CREATING),
            STILL_CREATING, Set.of(RUNNING, FAILED));

    static Stream<Arguments> pairs() {
        var rows = new ArrayList<Arguments>();
        for (var from : Status.values()) {
            for (var to : Status.values()) {
                rows.add(Arguments.arguments(from, to));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void movesAsTheTableSaysAndNotOtherwise(Status from, Status to) {
        var operation = Operations.full(1, from);
        var later = Operations.NOON.plusSeconds(60);
        boolean allowed = TABLE.getOrDefault(from, Set.of()).contains(to);

        assertThat(operation.mayBecome(to)).isEqualTo(allowed);
        if (allowed) {
            var moved = operation.become(to, later, Optional.empty());
            assertThat(moved.status()).isEqualTo(to);
            assertThat(moved.version()).isEqualTo(operation.version() + 1);
            assertThat(moved.since()).isEqualTo(later);
            assertThat(moved.changed()).isEqualTo(later);
            assertThat(moved.created()).isEqualTo(operation.created());
            assertThat(moved.clientToken()).isEqualTo(operation.clientToken());
        } else {
            assertThatThrownBy(() -> operation.become(to, later, Optional.empty()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void isSettledWhereTheTableEnds(Status status) {
        assertThat(status.settled()).isEqualTo(!TABLE.containsKey(status));
    }

    @Test
    void everyStatusCanBeReachedFromTheFirst() {
        var reached = EnumSet.of(AWAITING_CONFIRMATION);
        var open = new ArrayList<>(List.of(AWAITING_CONFIRMATION));
        while (!open.isEmpty()) {
            for (var next : open.remove(0).next()) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void nothingIsCancelledOrExpiresOnceACallMayHaveBeenSent() {
        assertThat(Stream.of(Status.values()).filter(Status::sent))
                .allSatisfy(status -> assertThat(status.next()).doesNotContain(CANCELLED, EXPIRED, DRAFT, READY));
    }

    @Test
    void stayingKeepsTheTimeOfTheStatus() {
        var operation = Operations.full(1, SUBMITTED);
        var later = Operations.NOON.plusSeconds(60);
        var stayed = operation.stay(later, Optional.of(later));

        assertThat(stayed.version()).isEqualTo(operation.version() + 1);
        assertThat(stayed.since()).isEqualTo(operation.since());
        assertThat(stayed.changed()).isEqualTo(later);
        assertThat(stayed.due()).contains(later);
    }
}
