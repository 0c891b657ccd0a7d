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

        assertThat(Operations.add(journal(), operation)).isTrue();

        assertThat(journal().find(id(1))).contains(operation);
        assertThat(journal().in(List.of(status), 10)).containsExactly(operation);
    }

    @Test
    default void givesBackAnOperationWithNoneOfItsOptionalParts() {
        var settled = next(asked(1), Status.CANCELLED, Optional.empty());
        Operations.add(journal(), settled);

        assertThat(journal().find(id(1))).contains(settled);
    }

    @Test
    default void knowsNothingOfAnOperationThatWasNotAdded() {
        Operations.add(journal(), asked(1));

        assertThat(journal().find(id(2))).isEmpty();
        assertThat(journal().copies(id(2))).isEmpty();
        assertThat(Operations.replace(journal(), next(asked(2), Status.READY, Optional.empty())))
                .isFalse();
        assertThat(journal().find(id(2))).isEmpty();
    }

    @Test
    default void addsAnIdOnceAndKeepsTheFirst() {
        var first = asked(1);

        assertThat(Operations.add(journal(), first)).isTrue();
        assertThat(Operations.add(journal(), asked(1, BOB, NOON.plusSeconds(1))))
                .isFalse();

        assertThat(journal().find(id(1))).contains(first);
    }

    @Test
    default void replacesTheVersionBeforeAndNoOther() {
        var first = asked(1);
        var second = next(first, Status.READY, Optional.empty());
        var third = next(second, Status.SUBMITTING, Optional.of(NOON));
        Operations.add(journal(), first);

        assertThat(Operations.replace(journal(), third))
                .as("a version left out")
                .isFalse();
        assertThat(journal().find(id(1))).contains(first);
        assertThat(Operations.replace(journal(), second)).isTrue();
        assertThat(journal().find(id(1))).contains(second);
        assertThat(Operations.replace(journal(), next(first, Status.CANCELLED, Optional.empty())))
                .as("a second writer of the same version")
                .isFalse();
        assertThat(journal().find(id(1))).contains(second);
        assertThat(Operations.replace(journal(), third)).isTrue();
        assertThat(journal().find(id(1))).contains(third);
    }

    @Test
    default void replacingOneLeavesTheOthersAlone() {
        Operations.add(journal(), asked(1));
        Operations.add(journal(), asked(2));

        Operations.replace(journal(), next(asked(1), Status.READY, Optional.empty()));

        assertThat(journal().find(id(2))).contains(asked(2));
    }

    @Test
    default void letsOneOfSixteenWritersOfAVersionWin() throws Exception {
        var first = asked(1);
        Operations.add(journal(), first);

        IntFunction<Operation> wish = writer -> next(first, Status.READY, Optional.of(NOON.plusSeconds(writer)));
        var won = together(16, writer -> Operations.replace(journal(), wish.apply(writer)));

        assertThat(won).containsOnlyOnce(true).hasSize(16);
        assertThat(journal().find(id(1))).contains(wish.apply(won.indexOf(true)));
    }

    @Test
    default void letsOneOfSixteenWritersAddAnId() throws Exception {
        var added = together(16, writer -> Operations.add(journal(), asked(1, BOB, NOON.plusSeconds(writer))));

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
        Operations.add(journal(), asked(1));
        Operations.replace(journal(), next(asked(1), Status.READY, Optional.of(NOON.minusSeconds(1))));

        assertThat(journal().due(NOON, 10)).extracting(Operation::id).containsExactly(id(1));

        var settled = next(journal().find(id(1)).orElseThrow(), Status.CANCELLED, Optional.empty());
        Operations.replace(journal(), settled);
        assertThat(journal().due(NOON.plus(Operations.DAY).plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void givesThePersonsOwnOperationsTheNewestFirst() {
        Operations.add(journal(), asked(1, ALICE, NOON.plusSeconds(2)));
        Operations.add(journal(), asked(2, ALICE, NOON.plusSeconds(3)));
        Operations.add(journal(), asked(3, ALICE, NOON.plusSeconds(1)));
        Operations.add(journal(), asked(4, BOB, NOON));
        Operations.add(journal(), asked(5, new Actor(ALICE.platform(), "T2", ALICE.user()), NOON));

        assertThat(journal().askedBy(ALICE, 10)).extracting(Operation::id).containsExactly(id(2), id(1), id(3));
        assertThat(journal().askedBy(ALICE, 1)).extracting(Operation::id).containsExactly(id(2));
        assertThat(journal().askedBy(new Actor("slack", "T1", "U-nobody"), 10)).isEmpty();
    }

    @Test
    default void givesTheOperationsOfSomeStatusesTheOldestFirst() {
        Operations.add(journal(), asked(1, ALICE, NOON.plusSeconds(2)));
        Operations.add(journal(), asked(2, ALICE, NOON.plusSeconds(1)));
        Operations.add(journal(), full(3, Status.UNKNOWN));
        Operations.add(journal(), full(4, Status.RUNNING));
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
            Operations.add(journal(), asked(number, ALICE, NOON.plusSeconds(number)));
        }
        journal().posted(id(1), copy("m1", 1));
        journal().posted(id(2), copy("m1", 0));
        journal().posted(id(2), copy("m2", 0));
        journal().posted(id(3), copy("m1", 0));

        assertThat(journal().behind(10)).containsExactly(id(2), id(3));
        assertThat(journal().behind(1)).containsExactly(id(2));

        Operations.replace(journal(), next(journal().find(id(1)).orElseThrow(), Status.READY, Optional.empty()));
        journal().drawn(id(2), copy("m1", 1));
        journal().drawn(id(3), copy("m1", 1));
        assertThat(journal().behind(10))
                .as("one of two copies is still behind")
                .containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    default void takesAnOperationOnceAndMovesItsDueTimeAlone() {
        add(1, Optional.of(NOON));
        var seen = journal().find(id(1)).orElseThrow();
        var until = NOON.plusSeconds(90);

        assertThat(journal().claim(seen, until)).isTrue();
        assertThat(journal().claim(seen, until.plusSeconds(1)))
                .as("a second taker")
                .isFalse();

        assertThat(journal().due(NOON.plusSeconds(89), 10)).isEmpty();
        assertThat(journal().due(NOON.plusSeconds(91), 10)).hasSize(1);
        var taken = journal().find(id(1)).orElseThrow();
        assertThat(taken.version()).isEqualTo(seen.version());
        assertThat(taken.dueAt(seen.due())).isEqualTo(seen);
        assertThat(journal().in(List.of(Status.READY), 10)).containsExactly(taken);
        assertThat(journal().claim(taken, until.plusSeconds(60)))
                .as("the time that was found is the one that is claimed from")
                .isTrue();
    }

    @Test
    default void takesAnOperationThatIsNeverDue() {
        add(1, Optional.empty());
        var seen = journal().find(id(1)).orElseThrow();

        assertThat(journal().claim(seen, NOON)).isTrue();
        assertThat(journal().claim(seen, NOON)).isFalse();
        assertThat(journal().due(NOON.plusSeconds(1), 10)).hasSize(1);
    }

    @Test
    default void takesNothingThatMovedMeanwhile() {
        add(1, Optional.of(NOON));
        var seen = journal().find(id(1)).orElseThrow();
        var moved = next(seen, Status.SUBMITTING, Optional.of(NOON));
        Operations.replace(journal(), moved);

        assertThat(journal().claim(seen, NOON.plusSeconds(90))).isFalse();
        assertThat(journal().claim(asked(2), NOON.plusSeconds(90)))
                .as("one that is not there")
                .isFalse();
        assertThat(journal().find(id(1))).contains(moved);
    }

    @Test
    default void letsAMoveWinOverAClaim() {
        add(1, Optional.of(NOON));
        var seen = journal().find(id(1)).orElseThrow();
        journal().claim(seen, NOON.plusSeconds(90));
        var moved = next(seen, Status.SUBMITTING, Optional.of(NOON.plusSeconds(5)));

        assertThat(Operations.replace(journal(), moved)).isTrue();
        assertThat(journal().find(id(1))).contains(moved);
    }

    @Test
    default void letsOneOfSixteenTakeAnOperation() throws Exception {
        add(1, Optional.of(NOON));
        var seen = journal().find(id(1)).orElseThrow();

        var won = together(16, taker -> journal().claim(seen, NOON.plusSeconds(60 + taker)));

        assertThat(won).containsOnlyOnce(true).hasSize(16);
    }

    @Test
    default void writesALookWithoutAnEntry() {
        add(1, Optional.of(NOON));
        var looked = next(journal().find(id(1)).orElseThrow(), Status.READY, Optional.of(NOON.plusSeconds(30)));

        assertThat(journal().replace(looked)).isTrue();
        assertThat(journal().replace(looked)).as("a second writer").isFalse();
        assertThat(journal().find(id(1))).contains(looked);
    }

    @Test
    default void lendsACopyToOneDrawerAtATime() {
        journal().posted(id(1), copy("m1", 1));
        journal().posted(id(1), copy("m2", 1));
        var until = NOON.plusSeconds(30);

        assertThat(journal().claimCopy(id(1), copy("m1", 1), NOON, until)).isTrue();
        assertThat(journal().claimCopy(id(1), copy("m1", 1), NOON.plusSeconds(29), until.plusSeconds(30)))
                .as("while another draws")
                .isFalse();
        assertThat(journal().claimCopy(id(1), copy("m2", 1), NOON, until))
                .as("another copy")
                .isTrue();
        journal().posted(id(1), copy("m1", 1));
        assertThat(journal().claimCopy(id(1), copy("m1", 1), NOON, until))
                .as("still, though its posting is remembered again")
                .isFalse();
        journal().drawn(id(1), copy("m1", 2));
        assertThat(journal().claimCopy(id(1), copy("m1", 2), NOON.plusSeconds(1), until))
                .as("once it is drawn")
                .isTrue();
        assertThat(journal().claimCopy(id(1), copy("m1", 2), NOON.plusSeconds(30), until.plusSeconds(30)))
                .as("once the drawer's time is over")
                .isTrue();
        assertThat(journal().copies(id(1))).containsExactlyInAnyOrder(copy("m1", 2), copy("m2", 1));
    }

    @Test
    default void lendsNoCopyThatWasNeverPosted() {
        assertThat(journal().claimCopy(id(1), copy("m1", 1), NOON, NOON.plusSeconds(30)))
                .isFalse();
    }

    @Test
    default void remembersWhatIsOwedUntilAnyReplicaPaidItOnce() {
        var owed = Copy.owed("dingtalk", "ding1", "cid1");
        Operations.add(journal(), asked(1));
        journal().posted(id(1), copy("m1", 1));
        journal().posted(id(1), owed);
        journal().posted(id(1), owed);
        var until = NOON.plusSeconds(30);

        assertThat(journal().copies(id(1))).containsExactlyInAnyOrder(copy("m1", 1), owed);
        assertThat(journal().behind(10)).containsExactly(id(1));
        assertThat(journal().claimCopy(id(1), owed, NOON, until)).isTrue();
        assertThat(journal().claimCopy(id(1), owed, NOON, until))
                .as("while another posts it")
                .isFalse();
        journal().drawn(id(1), owed);
        assertThat(journal().behind(10)).as("what could not be posted").containsExactly(id(1));
        assertThat(journal().claimCopy(id(1), owed, NOON, until))
                .as("by whoever comes next")
                .isTrue();

        var posted = new Copy("dingtalk", "ding1", "cid1", "m2", 1);
        journal().posted(id(1), posted);
        journal().drawn(id(1), owed.settled());
        assertThat(journal().behind(10)).isEmpty();
        Operations.replace(journal(), next(asked(1), Status.READY, Optional.empty()));
        journal().posted(id(1), owed);

        assertThat(journal().copies(id(1)))
                .as("asked for again, it is not owed a second time")
                .containsExactlyInAnyOrder(copy("m1", 1), posted, owed.settled());
    }

    private static Copy copy(String message, long drawn) {
        return new Copy("slack", "T1", "C1", message, drawn);
    }

    private void add(int number, Optional<Instant> due) {
        Operations.add(journal(), next(asked(number), Status.READY, due));
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
