package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tickets of this process; when there are too many some are given up, and whoever has one of those asks for another link. */
public final class CaffeineEntryTickets implements EntryTickets {
    /** How many tickets are remembered at once unless a test says otherwise. */
    public static final int MOST = 10_000;

    private final InstantSource time;
    private final Cache<String, Remembered> tickets;

    /**
     * Remembers no ticket yet.
     *
     * @param most how many are kept at once
     */
    public CaffeineEntryTickets(InstantSource time, int most) {
        this.time = time;
        this.tickets = Caffeine.newBuilder()
                .maximumSize(most)
                // the end is looked at where a ticket is used; this gives its memory back
                .expireAfterWrite(EntryLinks.GOOD.multipliedBy(2))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public void add(String fingerprint, Entry entry, Instant end) {
        tickets.put(fingerprint, new Remembered(entry, end, 0));
    }

    @Override
    public Optional<Entry> find(String fingerprint) {
        return Optional.ofNullable(tickets.getIfPresent(fingerprint))
                .filter(ticket -> time.instant().isBefore(ticket.end()))
                .map(Remembered::entry);
    }

    /** One at a time, so that two tickets of one subject cannot both win. */
    @Override
    public synchronized Optional<Entry> take(String fingerprint) {
        var taken = find(fingerprint);
        taken.ifPresent(entry -> forget(entry.subject()));
        return taken;
    }

    @Override
    public void miss(String fingerprint) {
        tickets.asMap().computeIfPresent(fingerprint, (same, ticket) -> ticket.missed());
    }

    @Override
    public synchronized void forget(String subject) {
        tickets.asMap().values().removeIf(ticket -> ticket.entry().subject().equals(subject));
    }

    private record Remembered(Entry entry, Instant end, int misses) {
        /** The same with one more refused password; null, which is none, when it was the last. */
        @Nullable
        Remembered missed() {
            return misses + 1 < EntryLinks.TRIES ? new Remembered(entry, end, misses + 1) : null;
        }
    }
}
