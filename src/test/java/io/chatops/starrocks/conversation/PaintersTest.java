package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Delivery.Reason;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Journal;
import io.chatops.starrocks.operation.MemoryJournal;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The painters of several replicas over one journal and one message. */
@Timeout(60)
class PaintersTest {
    private static final List<Status> MOVES =
            List.of(Status.READY, Status.SUBMITTING, Status.UNKNOWN, Status.SUBMITTED, Status.RUNNING);

    private final MemoryJournal journal = new MemoryJournal();
    private final FakeChat chat = new FakeChat();
    private final Chats chats = new Chats();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Operation first = Operations.asked(1);
    private final List<String> titles = new ArrayList<>(List.of(title(first)));

    @BeforeEach
    void postTheCard() {
        chats.add("slack", chat);
        Operations.add(journal, first);
        assertThat(painter(journal).post(first, chat).delivered()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawOneAtATimeNeverAnOlderOneLastAndLeaveNothingUndrawn(long seed) throws Exception {
        var turns = new Turns(seed);
        var drawing = new AtomicInteger();
        var most = new AtomicInteger();
        chat.edited = () -> {
            most.accumulateAndGet(drawing.incrementAndGet(), Math::max);
            turns.step();
            drawing.decrementAndGet();
            return delivered();
        };
        var mover = painter(turns.each(Journal.class, journal));
        var here = painter(turns.each(Journal.class, journal));
        var there = painter(turns.each(Journal.class, journal));

        turns.play(
                () -> MOVES.forEach(status -> {
                    move(status);
                    mover.draw(first.id());
                }),
                () -> List.of(1, 2, 3).forEach(time -> here.draw(first.id())),
                () -> List.of(1, 2, 3).forEach(time -> there.draw(first.id())));

        assertThat(most).as("drawings at once").hasValue(1);
        assertThat(shown()).isSorted().doesNotHaveDuplicates().last().isEqualTo(MOVES.size());
        assertThat(journal.copies(first.id()))
                .extracting(Copy::drawn)
                .containsExactly(journal.find(first.id()).orElseThrow().version());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @Test
    void aCopyWhosePainterDiedIsDrawnByTheOtherWhenItsTimeIsOver() {
        move(Status.READY);
        var copy = journal.copies(first.id()).get(0);
        assertThat(journal.claimCopy(first.id(), copy, NOON, NOON.plusSeconds(30)))
                .as("the dead one's")
                .isTrue();

        painter(journal).catchUp();
        assertThat(chat.edits).isEmpty();
        now.set(NOON.plusSeconds(31));
        painter(journal).catchUp();

        assertThat(shown()).containsExactly(1);
    }

    @Test
    void aDrawingThatWasOvertakenWhileItsTimeRanOutIsDrawnAgain() throws Exception {
        move(Status.READY);
        var drawing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        chat.edited = () -> {
            drawing.countDown();
            await(goOn);
            return delivered();
        };
        var slow = new Thread(() -> painter(journal).draw(first.id()));
        slow.start();
        await(drawing);
        move(Status.SUBMITTING);
        now.set(NOON.plusSeconds(31));
        chat.edited = PaintersTest::delivered;
        painter(journal).draw(first.id());
        goOn.countDown();
        slow.join(Duration.ofSeconds(20).toMillis());

        assertThat(shown()).containsExactly(2, 1, 2);
    }

    @Test
    void whatCouldNotBeDrawnIsLetGoOfAtOnce() {
        move(Status.READY);
        chat.edited = () -> new Delivery.Failed(Reason.UNREACHABLE, "timeout");
        painter(journal).draw(first.id());
        chat.edited = PaintersTest::delivered;
        painter(journal).draw(first.id());

        assertThat(chat.edits).hasSize(2);
        assertThat(journal.behind(10)).isEmpty();
    }

    @Test
    void aDrawingThatBreaksIsLetGoOfAtOnce() {
        move(Status.READY);
        chat.edited = () -> {
            throw new IllegalStateException("broken");
        };
        painter(journal).moved(journal.find(first.id()).orElseThrow());
        chat.edited = PaintersTest::delivered;
        painter(journal).draw(first.id());

        assertThat(journal.behind(10)).isEmpty();
    }

    @Test
    void aPostingThatIsRememberedLateTakesTheCopyOutOfNobodysHands() throws Exception {
        move(Status.READY);
        var copy = journal.copies(first.id()).get(0);
        var drawing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        chat.edited = () -> {
            drawing.countDown();
            await(goOn);
            return delivered();
        };
        var slow = new Thread(() -> painter(journal).draw(first.id()));
        slow.start();
        await(drawing);
        journal.posted(first.id(), copy);
        chat.edited = PaintersTest::delivered;
        painter(journal).draw(first.id());
        assertThat(chat.edits).isEmpty();
        goOn.countDown();
        slow.join(Duration.ofSeconds(20).toMillis());

        assertThat(shown()).containsExactly(1);
    }

    private Painter painter(Journal seen) {
        return new Painter(seen, chats, now::get, work -> work.run());
    }

    private void move(Status status) {
        var moved = Operations.entered(journal.find(first.id()).orElseThrow(), status);
        titles.add(title(moved));
        assertThat(journal.replace(moved)).isTrue();
    }

    /** Which of the moves were drawn, in the order of the drawings; 0 is the first card. */
    private List<Integer> shown() {
        return chat.edits.stream()
                .map(edit -> titles.indexOf(edit.card().title()))
                .toList();
    }

    private static Delivery delivered() {
        return new Delivery.Delivered(Optional.empty());
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
