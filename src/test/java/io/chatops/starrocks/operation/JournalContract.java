package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.full;
import static io.chatops.starrocks.operation.Operations.id;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every journal promises. */
public interface JournalContract {
    /** The journal under test: the same one for one test, empty at its beginning. */
    Journal journal();

    @ParameterizedTest
    @EnumSource(Status.class)
    default void givesBackWhatWasPutInWhateverItsStatus(Status status) {
        var operation = full(1, status);

        assertThat(journal().add(operation)).isTrue();

        assertThat(journal().find(id(1))).contains(operation);
        assertThat(journal().in(List.of(status), 10)).containsExactly(operation);
    }

    @Test
    default void givesBackAnOperationWithNoneOfItsOptionalParts() {
        var settled = next(asked(1), Status.CANCELLED, Optional.empty());
        journal().add(settled);

        assertThat(journal().find(id(1))).contains(settled);
    }

    @Test
    default void knowsNothingOfAnOperationThatWasNotAdded() {
        journal().add(asked(1));

        assertThat(journal().find(id(2))).isEmpty();
        assertThat(journal().copies(id(2))).isEmpty();
        assertThat(journal().replace(next(asked(2), Status.READY, Optional.empty())))
                .isFalse();
        assertThat(journal().find(id(2))).isEmpty();
    }

    @Test
    default void addsAnIdOnceAndKeepsTheFirst() {
        var first = asked(1);

        assertThat(journal().add(first)).isTrue();
        assertThat(journal().add(asked(1, BOB, NOON.plusSeconds(1)))).isFalse();

        assertThat(journal().find(id(1))).contains(first);
    }

    @Test
    default void replacesTheVersionBeforeAndNoOther() {
        var first = asked(1);
        var second = next(first, Status.READY, Optional.empty());
        var third = next(second, Status.SUBMITTING, Optional.of(NOON));
        journal().add(first);

        assertThat(journal().replace(third)).as("a version left out").isFalse();
        assertThat(journal().find(id(1))).contains(first);
        assertThat(journal().replace(second)).isTrue();
        assertThat(journal().find(id(1))).contains(second);
        assertThat(journal().replace(next(first, Status.CANCELLED, Optional.empty())))
                .as("a second writer of the same version")
                .isFalse();
        assertThat(journal().find(id(1))).contains(second);
        assertThat(journal().replace(third)).isTrue();
        assertThat(journal().find(id(1))).contains(third);
    }

    @Test
    default void replacingOneLeavesTheOthersAlone() {
        journal().add(asked(1));
        journal().add(asked(2));

        journal().replace(next(asked(1), Status.READY, Optional.empty()));

        assertThat(journal().find(id(2))).contains(asked(2));
    }

    @Test
    default void letsOneOfSixteenWritersOfAVersionWin() throws Exception {
        var first = asked(1);
        journal().add(first);

        IntFunction<Operation> wish = writer -> next(first, Status.READY, Optional.of(NOON.plusSeconds(writer)));
        var won = together(16, writer -> journal().replace(wish.apply(writer)));

        assertThat(won).containsOnlyOnce(true).hasSize(16);
        assertThat(journal().find(id(1))).contains(wish.apply(won.indexOf(true)));
    }

    @Test
    default void letsOneOfSixteenWritersAddAnId() throws Exception {
        var added = together(16, writer -> journal().add(asked(1, BOB, NOON.plusSeconds(writer))));

        assertThat(added).containsOnlyOnce(true);
        assertThat(journal().find(id(1))).contains(asked(1, BOB, NOON.plusSeconds(added.indexOf(true))));
    }

    @Test
    default void givesWhatIsDueTheLongestWaitingFirst() {
        add(1, Optional.of(NOON.plusSeconds(1)));
        add(2, Optional.of(NOON.minusSeconds(1)));
        add(3, Optional.of(NOON));
        add(4, Optional.empty());
        add(5, Optional.of(NOON.minusSeconds(9)));

        assertThat(journal().due(NOON, 10)).extracting(Operation::id).containsExactly(id(5), id(2), id(3));
        assertThat(journal().due(NOON, 2)).extracting(Operation::id).containsExactly(id(5), id(2));
        assertThat(journal().due(NOON.minusSeconds(10), 10)).isEmpty();
    }

    @Test
    default void aReplacedOperationIsDueByItsNewTime() {
        journal().add(asked(1));
        journal().replace(next(asked(1), Status.READY, Optional.of(NOON.minusSeconds(1))));

        assertThat(journal().due(NOON, 10)).extracting(Operation::id).containsExactly(id(1));

        var settled = next(journal().find(id(1)).orElseThrow(), Status.CANCELLED, Optional.empty());
        journal().replace(settled);
        assertThat(journal().due(NOON.plus(Operations.DAY).plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void givesThePersonsOwnOperationsTheNewestFirst() {
        journal().add(asked(1, ALICE, NOON.plusSeconds(2)));
        journal().add(asked(2, ALICE, NOON.plusSeconds(3)));
        journal().add(asked(3, ALICE, NOON.plusSeconds(1)));
        journal().add(asked(4, BOB, NOON));
        journal().add(asked(5, new Actor(ALICE.platform(), "T2", ALICE.user()), NOON));

        assertThat(journal().askedBy(ALICE, 10)).extracting(Operation::id).containsExactly(id(2), id(1), id(3));
        assertThat(journal().askedBy(ALICE, 1)).extracting(Operation::id).containsExactly(id(2));
        assertThat(journal().askedBy(new Actor("slack", "T1", "U-nobody"), 10)).isEmpty();
    }

    @Test
    default void givesTheOperationsOfSomeStatusesTheOldestFirst() {
        journal().add(asked(1, ALICE, NOON.plusSeconds(2)));
        journal().add(asked(2, ALICE, NOON.plusSeconds(1)));
        journal().add(full(3, Status.UNKNOWN));
        journal().add(full(4, Status.RUNNING));
        var waiting = List.of(Status.UNKNOWN, Status.AWAITING_CONFIRMATION);

        assertThat(journal().in(waiting, 10)).extracting(Operation::id).containsExactly(id(3), id(2), id(1));
        assertThat(journal().in(waiting, 2)).extracting(Operation::id).containsExactly(id(3), id(2));
        assertThat(journal().in(List.of(Status.FAILED), 10)).isEmpty();
        assertThat(journal().in(List.of(), 10)).isEmpty();
    }

    @Test
    default void remembersEachMessageOnce() {
        journal().posted(id(1), copy("m1", 1));
        journal().posted(id(1), copy("m2", 1));
        journal().posted(id(1), copy("m1", 3));
        journal().posted(id(1), copy("m1", 2));
        journal().posted(id(2), copy("m1", 1));

        assertThat(journal().copies(id(1))).containsExactlyInAnyOrder(copy("m1", 3), copy("m2", 1));
        assertThat(journal().copies(id(2))).containsExactly(copy("m1", 1));
    }

    @Test
    default void tellsMessagesApartByEveryPartOfTheirPlace() {
        var copies = List.of(
                new Copy("slack", "T1", "C1", "m", 1),
                new Copy("other", "T1", "C1", "m", 1),
                new Copy("slack", "T2", "C1", "m", 1),
                new Copy("slack", "T1", "C2", "m", 1),
                new Copy("slack", "T1", "C1", "n", 1));
        copies.forEach(copy -> journal().posted(id(1), copy));

        journal().drawn(id(1), copies.get(0).drawnAt(2));

        assertThat(journal().copies(id(1)))
                .containsExactlyInAnyOrder(
                        copies.get(0).drawnAt(2), copies.get(1), copies.get(2), copies.get(3), copies.get(4));
    }

    @Test
    default void whatACopyShowsOnlyMovesForward() {
        journal().posted(id(1), copy("m1", 1));

        journal().drawn(id(1), copy("m1", 4));
        journal().drawn(id(1), copy("m1", 2));
        journal().drawn(id(1), copy("never-posted", 9));
        journal().drawn(id(2), copy("m1", 9));

        assertThat(journal().copies(id(1))).containsExactly(copy("m1", 4));
        assertThat(journal().copies(id(2))).isEmpty();
    }

    @Test
    default void namesOperationsWhoseCopiesShowAnEarlierVersion() {
        for (int number = 1; number <= 4; number++) {
            journal().add(asked(number, ALICE, NOON.plusSeconds(number)));
        }
        journal().posted(id(1), copy("m1", 1));
        journal().posted(id(2), copy("m1", 0));
        journal().posted(id(2), copy("m2", 0));
        journal().posted(id(3), copy("m1", 0));

        assertThat(journal().behind(10)).containsExactly(id(2), id(3));
        assertThat(journal().behind(1)).containsExactly(id(2));

        journal().replace(next(journal().find(id(1)).orElseThrow(), Status.READY, Optional.empty()));
        journal().drawn(id(2), copy("m1", 1));
        journal().drawn(id(3), copy("m1", 1));
        assertThat(journal().behind(10))
                .as("one of two copies is still behind")
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    private static Copy copy(String message, long drawn) {
        return new Copy("slack", "T1", "C1", message, drawn);
    }

    private void add(int number, Optional<Instant> due) {
        journal().add(next(asked(number), Status.READY, due));
    }

    private static List<Boolean> together(int writers, IntFunction<Boolean> work) throws Exception {
        var start = new CyclicBarrier(writers);
        var executor = Executors.newFixedThreadPool(writers);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                Callable<Boolean> one = () -> {
                    start.await();
                    return work.apply(number);
                };
                running.add(executor.submit(one));
            }
            var answers = new ArrayList<Boolean>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
