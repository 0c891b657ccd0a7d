package io.chatops.starrocks.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every memory of tickets keeps to. */
public interface EntryTicketsContract {
    Duration GOOD = EntryLinks.GOOD;

    EntryTickets tickets();

    Instant now();

    void pass(Duration time);

    @Test
    default void knowsNoTicketThatWasNotAdded() {
        assertThat(tickets().find("f1")).isEmpty();
        assertThat(tickets().take("f1")).isEmpty();
    }

    @Test
    default void lookingConsumesNothing() {
        add("f1", "draft-1");

        IntStream.range(0, 100).forEach(look -> assertThat(tickets().find("f1")).contains(Entries.of("draft-1")));
        assertThat(tickets().take("f1")).contains(Entries.of("draft-1"));
    }

    @Test
    default void isTakenOnce() {
        add("f1", "draft-1");

        assertThat(tickets().take("f1")).contains(Entries.of("draft-1"));
        assertThat(tickets().take("f1")).isEmpty();
        assertThat(tickets().find("f1")).isEmpty();
    }

    @Test
    default void takingOneTakesTheOthersOfItsSubjectAlone() {
        add("f1", "draft-1");
        add("f2", "draft-1");
        add("f3", "draft-2");

        tickets().take("f2");

        assertThat(tickets().find("f1")).isEmpty();
        assertThat(tickets().find("f3")).contains(Entries.of("draft-2"));
    }

    @Test
    default void aTicketAddedAfterOneWasTakenIsGood() {
        add("f1", "draft-1");
        tickets().take("f1");
        add("f2", "draft-1");

        assertThat(tickets().take("f2")).isPresent();
    }

    @Test
    default void isOverAtItsEnd() {
        add("f1", "draft-1");
        pass(GOOD.minusMillis(1));
        assertThat(tickets().find("f1")).isPresent();

        pass(Duration.ofMillis(1));

        assertThat(tickets().find("f1")).isEmpty();
        assertThat(tickets().take("f1")).isEmpty();
    }

    @Test
    default void survivesRefusedPasswordsUpToTheLast() {
        add("f1", "draft-1");
        add("f2", "draft-1");
        IntStream.range(1, EntryLinks.TRIES).forEach(miss -> tickets().miss("f1"));
        assertThat(tickets().find("f1")).isPresent();

        tickets().miss("f1");

        assertThat(tickets().find("f1")).isEmpty();
        assertThat(tickets().find("f2")).isPresent();
    }

    @Test
    default void aMissOfAnUnknownTicketIsNothing() {
        tickets().miss("f1");

        assertThat(tickets().find("f1")).isEmpty();
    }

    @Test
    default void forgetsASubject() {
        add("f1", "draft-1");
        add("f2", "draft-2");

        tickets().forget("draft-1");

        assertThat(tickets().take("f1")).isEmpty();
        assertThat(tickets().take("f2")).isPresent();
    }

    @Test
    default void ofManyAtOnceOneTakesIt() throws Exception {
        for (int round = 0; round < 50; round++) {
            var subject = "draft-" + round;
            add("a" + round, subject);
            add("b" + round, subject);
            var start = new CountDownLatch(1);
            var crew = Executors.newFixedThreadPool(4);
            var takings = new ArrayList<Callable<Optional<Entry>>>();
            for (var fingerprint : List.of("a" + round, "b" + round, "a" + round, "b" + round)) {
                takings.add(() -> {
                    start.await();
                    return tickets().take(fingerprint);
                });
            }
            var taken = takings.stream().map(crew::submit).toList();
            start.countDown();
            int winners = 0;
            for (Future<Optional<Entry>> one : taken) {
                winners += one.get().isPresent() ? 1 : 0;
            }
            crew.shutdown();
            assertThat(winners).isEqualTo(1);
        }
    }

    private void add(String fingerprint, String subject) {
        tickets().add(fingerprint, Entries.of(subject), now().plus(GOOD));
    }
}
