package io.chatops.starrocks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.FakeCloud;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The cloud answers while the journal is away: the answer is kept, and written as soon as there is a journal again. */
class OwedAnswerTest {
    private final WorkRoom room = new WorkRoom();

    @Test
    void aRefusalIsWrittenWhenTheJournalIsBack() {
        var operation = answeredWithoutJournal(() -> FakeCloud.failed(Kind.REFUSED));

        room.pass(Duration.ofSeconds(30));
        room.journal.lost(false);
        room.after(1);

        assertThat(room.status(operation)).isEqualTo(Status.REFUSED);
        assertThat(room.events(operation)).endsWith(Events.SENDING, Events.REFUSED);
        assertThat(room.cloud.creations).hasSize(1);
        assertThat(room.cloud.queries).as("nothing had to be looked for").isEmpty();
        assertThat(room.held(operation)).isFalse();
    }

    @Test
    void aRefusalOutlivesALongOutage() {
        var operation = answeredWithoutJournal(() -> FakeCloud.failed(Kind.REFUSED));

        room.pass(Duration.ofMinutes(10));
        room.journal.lost(false);
        room.after(1);

        assertThat(room.status(operation)).isEqualTo(Status.REFUSED);
    }

    @Test
    void aCallThatWasPutOffIsSentAgainAfterTheOutage() {
        var operation = answeredWithoutJournal(() -> FakeCloud.failed(Kind.THROTTLED));
        room.cloud.create = creation -> FakeCloud.created("c-second");

        room.pass(Duration.ofSeconds(30));
        room.journal.lost(false);
        room.pass(Duration.ofSeconds(10));

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.events(operation)).containsSubsequence(Events.PUT_OFF, Events.SENDING, Events.SUBMITTED);
        assertThat(room.cloud.creations).hasSize(2);
    }

    @Test
    void anOrderThatWasTakenIsWrittenWithoutALook() {
        var operation = answeredWithoutJournal(() -> FakeCloud.created("c-first"));

        room.pass(Duration.ofSeconds(30));
        room.journal.lost(false);
        room.after(1);

        assertThat(room.status(operation)).isEqualTo(Status.SUBMITTED);
        assertThat(room.cloud.queries)
                .as("what was made is followed, not looked for")
                .allMatch(query -> query.tags().isEmpty());
        assertThat(room.the(operation).outcome().requestId()).isPresent();
    }

    @Test
    void aProcessThatEndsMeanwhileLeavesItUnknownAndNothingIsMadeTwice() {
        var operation = answeredWithoutJournal(() -> FakeCloud.failed(Kind.REFUSED));

        room.journal.lost(false);
        room.restart();

        assertThat(room.status(operation)).isEqualTo(Status.UNKNOWN);
        room.pass(Duration.ofMinutes(5));
        assertThat(room.status(operation)).isEqualTo(Status.UNSETTLED);
        assertThat(room.cloud.creations).hasSize(1);
    }

    private Operation answeredWithoutJournal(Supplier<CloudResult<Created>> answer) {
        room.cloud.create = creation -> {
            room.journal.lost(true);
            return answer.get();
        };
        var operation = room.confirmed();
        room.after(0);
        assertThat(room.cloud.creations).hasSize(1);
        return operation;
    }
}
