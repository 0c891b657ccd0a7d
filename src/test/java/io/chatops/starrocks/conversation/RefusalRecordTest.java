package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.operation.AuditEntry;
import io.chatops.starrocks.operation.Events;
import io.chatops.starrocks.operation.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefusalRecordTest {
    private static final Place PLACE = new Place("slack", "T1", "C1", Optional.of("17.1"), false);

    private final List<AuditEntry> entries = new ArrayList<>();
    private Instant now = NOON;
    private final RefusalRecord record = new RefusalRecord(entries::add, () -> now);

    @Test
    void saysWhoWhereAndWhatInOneLine() {
        record.refused(ALICE, PLACE, "access.users U-alice");

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(Events.ACCESS_REFUSED);
            assertThat(entry.actor()).contains(ALICE);
            assertThat(entry.place().orElseThrow().channel()).isEqualTo("C1");
            assertThat(entry.detail()).isEqualTo("access.users U-alice");
        });
    }

    @Test
    void onePersonFillsItWithAFewLinesAMinuteAndTakesNobodyElsesTurn() {
        for (int press = 0; press < 100; press++) {
            record.refused(ALICE, PLACE, "create");
        }
        record.refused(CAROL, PLACE, "create");

        assertThat(entries).hasSize(RefusalRecord.A_PERSON + 1);
        assertThat(entries.get(RefusalRecord.A_PERSON).detail()).contains("95 more");
    }

    @Test
    void manyPeopleTogetherAreBoundedToo() {
        for (int person = 0; person < 1000; person++) {
            record.refused(new Actor("slack", "T1", "U" + person), PLACE, "create");
        }

        assertThat(entries).hasSize(RefusalRecord.IN_ALL);
    }

    @Test
    void theNextMinuteBeginsAnewAndTellsWhatWasLeftOut() {
        for (int press = 0; press <= RefusalRecord.A_PERSON; press++) {
            record.refused(ALICE, PLACE, "create");
        }
        now = now.plus(Duration.ofMinutes(1));
        record.refused(ALICE, PLACE, "create");
        record.refused(ALICE, PLACE, "create");

        assertThat(entries).hasSize(RefusalRecord.A_PERSON + 2);
        assertThat(entries.get(RefusalRecord.A_PERSON).detail()).isEqualTo("create (and 1 more that are not listed)");
        assertThat(entries.get(RefusalRecord.A_PERSON + 1).detail()).isEqualTo("create");
    }

    @Test
    void aRecordThatCannotBeWrittenKeepsNobodyWithoutAnAnswer() {
        var lost = new RefusalRecord(
                entry -> {
                    throw new Journal.JournalUnavailable(new IllegalStateException("away"));
                },
                () -> now);

        assertThatNoException().isThrownBy(() -> lost.refused(ALICE, PLACE, "create"));
    }
}
