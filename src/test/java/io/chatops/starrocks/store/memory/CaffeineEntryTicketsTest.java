package io.chatops.starrocks.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Entries;
import io.chatops.starrocks.secret.EntryTickets;
import io.chatops.starrocks.secret.EntryTicketsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaffeineEntryTicketsTest implements EntryTicketsContract {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final EntryTickets tickets = new CaffeineEntryTickets(() -> now, 100);

    @Override
    public EntryTickets tickets() {
        return tickets;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void neverHoldsMoreThanItMay() {
        IntStream.range(0, 1_000)
                .forEach(number -> tickets.add("f" + number, Entries.of("draft-" + number), now().plus(GOOD)));

        long kept = IntStream.range(0, 1_000)
                .filter(number -> tickets.find("f" + number).isPresent())
                .count();

        assertThat(kept).isBetween(1L, 100L);
    }
}
