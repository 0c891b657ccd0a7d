package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Delivery.Reason;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.operation.Approval;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.MemoryJournal;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PainterTest {
    private final MemoryJournal journal = new MemoryJournal();
    private final FakeChat chat = new FakeChat();
    private final Chats chats = new Chats();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Painter painter = new Painter(journal, chats, () -> NOON, work -> {
        if (busy.get()) {
            throw new RejectedExecutionException();
        }
        work.run();
    });
    private final Operation first = asked(1);

    @BeforeEach
    void postTheCard() {
        chats.add("slack", chat);
        Operations.add(journal, first);
        assertThat(painter.post(first, chat).delivered()).isTrue();
    }

    @Test
    void postsWhereItWasAskedForAndRemembersTheMessage() {
        assertThat(chat.places)
                .singleElement()
                .satisfies(place ->
                        assertThat(place.thread()).isEqualTo(first.origin().thread()));
        assertThat(journal.copies(first.id())).containsExactly(new Copy("slack", "T1", "C1", "m1", 1));
    }

    @Test
    void remembersNothingThatCouldNotBePosted() {
        chat.refusal = Optional.of(new Delivery.Failed(Reason.NOT_A_MEMBER, "not_in_channel"));

        assertThat(painter.post(asked(2), chat).delivered()).isFalse();
        assertThat(journal.copies(asked(2).id())).isEmpty();
    }

    @Test
    void editsEveryCopyThatIsBehindAndNoOther() {
        journal.posted(first.id(), new Copy("slack", "T1", "C2", "m9", 1));
        var ready = move(Status.READY);
        journal.posted(first.id(), new Copy("slack", "T1", "C3", "m10", ready.version()));

        painter.draw(first.id());
        painter.draw(first.id());

        assertThat(chat.edits).extracting(FakeChat.Shown::message).containsExactlyInAnyOrder("m1", "m9");
        assertThat(journal.behind(10)).isEmpty();
    }

    @Test
    void drawsWhatTheOperationHasBecomeNotWhatItWasToldOf() {
        var ready = move(Status.READY);
        move(Status.CANCELLED);

        painter.moved(ready);

        assertThat(chat.edits)
                .singleElement()
                .satisfies(shown -> assertThat(shown.card().title()).contains("cancelled"));
    }

    @Test
    @Timeout(20)
    void anOlderDrawingNeverComesLast() throws Exception {
        var drawing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var ready = move(Status.READY);
        chat.edited = () -> {
            drawing.countDown();
            await(goOn);
            return new Delivery.Delivered(Optional.empty());
        };
        var slow = new Thread(() -> painter.draw(first.id()));
        slow.start();
        await(drawing);
        chat.edited = () -> new Delivery.Delivered(Optional.empty());
        var cancelled = move(Status.CANCELLED);
        var quick = new Thread(() -> painter.draw(first.id()));
        quick.start();
        while (quick.isAlive() && quick.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        slow.join();
        quick.join();

        assertThat(chat.edits)
                .extracting(shown -> shown.card().title())
                .containsExactly(title(ready), title(cancelled));
        assertThat(journal.copies(first.id())).extracting(Copy::drawn).containsExactly(cancelled.version());
    }

    @Test
    void catchesUpWhenThePlatformAnswersAgain() {
        chat.edited = () -> new Delivery.Failed(Reason.UNREACHABLE, "timeout");
        painter.moved(move(Status.READY));
        assertThat(journal.behind(10)).containsExactly(first.id());

        chat.edited = () -> new Delivery.Delivered(Optional.empty());
        painter.catchUp();
        painter.catchUp();

        assertThat(chat.edits).hasSize(2);
        assertThat(journal.behind(10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = Mode.EXCLUDE, names = "UNREACHABLE")
    void doesNotTryAgainWhatCannotBeMended(Reason reason) {
        chat.edited = () -> new Delivery.Failed(reason, "message_not_found");

        painter.moved(move(Status.READY));
        painter.catchUp();

        assertThat(chat.edits).hasSize(1);
        assertThat(journal.behind(10)).isEmpty();
    }

    @Test
    void catchesUpWithWhatItWasTooBusyFor() {
        busy.set(true);
        painter.moved(move(Status.READY));
        assertThat(chat.edits).isEmpty();

        busy.set(false);
        painter.catchUp();

        assertThat(chat.edits).hasSize(1);
    }

    @Test
    void staysAliveWhileTheJournalIsLost() {
        var ready = move(Status.READY);
        journal.lost(true);
        painter.moved(ready);
        journal.lost(false);

        painter.catchUp();

        assertThat(chat.edits).hasSize(1);
    }

    @Test
    void remembersACardLaterThatWasPostedWhileTheJournalWasLost() {
        var second = asked(2);
        Operations.add(journal, second);
        journal.lost(true);
        assertThat(painter.post(second, chat).delivered()).isTrue();
        journal.lost(false);
        assertThat(painter.unseen(second.id())).isTrue();

        painter.catchUp();
        painter.catchUp();

        assertThat(journal.copies(second.id())).containsExactly(new Copy("slack", "T1", "C1", "m2", 1));
        assertThat(chat.edits).isEmpty();
    }

    @Test
    void aPressOnACardThatIsNotRememberedYetShowsOnThatCard() {
        var second = asked(2);
        Operations.add(journal, second);
        journal.lost(true);
        painter.post(second, chat);
        journal.lost(false);
        assertThat(journal.replace(Operations.entered(second, Status.CANCELLED)))
                .isTrue();

        assertThat(painter.show(second.id())).isTrue();

        assertThat(chat.posts).hasSize(2);
        assertThat(chat.edits).extracting(FakeChat.Shown::message).containsExactly("m2");
    }

    @Test
    void whatSomebodyDecidedIsPostedWhereNoMessageIsKnownThatShowsIt() {
        var second = asked(2);
        Operations.add(journal, second);
        assertThat(journal.replace(Operations.entered(second, Status.CANCELLED)))
                .isTrue();

        assertThat(painter.show(second.id())).isTrue();
        assertThat(painter.show(second.id())).isTrue();

        assertThat(chat.posts)
                .last()
                .satisfies(shown -> assertThat(shown.card().title()).contains("cancelled"));
        assertThat(chat.posts).hasSize(2);
        assertThat(chat.edits).isEmpty();
    }

    @Test
    void saysThatADecisionIsNotShownWhileItCannotBePosted() {
        var second = asked(2);
        Operations.add(journal, second);
        chat.refusal = Optional.of(new Delivery.Failed(Reason.UNREACHABLE, "timeout"));

        assertThat(painter.show(second.id())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"RUNNING", "FAILED", "REFUSED", "UNSETTLED", "AWAITING_SECRET", "STILL_CREATING", "REJECTED"})
    void callsTheRequesterInTheThreadWhenTheyAreNeededOrItHasEnded(Status status) {
        painter.moved(move(status));

        assertThat(chat.posts)
                .last()
                .satisfies(shown -> assertThat(shown.card().mentions()).containsExactly(Mention.of(first.requester())));
        assertThat(chat.places.get(1).thread()).isEqualTo(first.origin().thread());
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            mode = Mode.EXCLUDE,
            names = {
                "RUNNING",
                "FAILED",
                "REFUSED",
                "UNSETTLED",
                "AWAITING_SECRET",
                "STILL_CREATING",
                "REJECTED",
                "AWAITING_APPROVAL"
            })
    void callsNobodyForTheRest(Status status) {
        painter.moved(move(status));

        assertThat(chat.posts).hasSize(1);
    }

    @Test
    void callsOnceForAStateThatStays() {
        var creating = move(Status.STILL_CREATING);
        painter.moved(creating);
        var stayed = next(creating, Status.STILL_CREATING, Optional.empty());
        journal.replace(stayed);
        painter.moved(stayed);

        assertThat(chat.posts).as("the card and one call").hasSize(2);
    }

    @Test
    void callsTheApproversOnceWhateverFollowsInTheSameMoment() {
        var waiting = move(Status.AWAITING_APPROVAL);
        var demand = Operations.demand(2);
        painter.moved(with(waiting, new Approvals(Optional.of(demand), List.of(), none(), none(), 0, false)));
        var one = List.of(new Approval(Operations.CAROL, NOON));
        painter.moved(with(waiting, new Approvals(Optional.of(demand), one, none(), none(), 0, false)));

        assertThat(chat.posts).hasSize(2);
        assertThat(chat.posts.get(1).card().mentions())
                .contains(Mention.of(Operations.CAROL), Mention.of(Operations.DAVE));
        assertThat(chat.places.get(1).thread()).isEqualTo(first.origin().thread());
    }

    @Test
    void remindersGoIntoTheThreadOfTheCard() {
        var demanded = new Approvals(Optional.of(Operations.demand(2)), List.of(), none(), none(), 1, false);
        painter.noted(with(move(Status.AWAITING_APPROVAL), demanded), Note.REMINDED);

        assertThat(chat.posts)
                .last()
                .satisfies(shown -> assertThat(shown.card().title()).contains("Still waiting for approval", "0 of 2"));
        assertThat(chat.places.get(1).thread()).isEqualTo(first.origin().thread());
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static Operation with(Operation operation, Approvals approvals) {
        return OperationCardsTest.with(operation, approvals, Optional.empty());
    }

    @Test
    void remembersACopyOnceThatAPressCameFrom() {
        painter.remember(first, new MessageRef("slack", "T1", "C1", "m1"), 0);
        painter.remember(first, new MessageRef("slack", "T1", "C1", "m7"), 0);

        assertThat(journal.copies(first.id()))
                .containsExactlyInAnyOrder(
                        new Copy("slack", "T1", "C1", "m1", 1), new Copy("slack", "T1", "C1", "m7", 0));
    }

    private Operation move(Status status) {
        var moved = Operations.entered(journal.find(first.id()).orElseThrow(), status);
        assertThat(journal.replace(moved)).isTrue();
        return moved;
    }

    private static String title(Operation operation) {
        return OperationCards.of(operation, Wizards.words(Language.ENGLISH), NOON.atZone(ZoneOffset.UTC))
                .title();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
