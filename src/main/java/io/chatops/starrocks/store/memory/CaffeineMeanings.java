package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.chatops.starrocks.inquiry.Meaning;
import io.chatops.starrocks.inquiry.Meanings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What buttons mean, in memory: a bounded number, each for a day, so that one that came too late still knows its line. */
public final class CaffeineMeanings implements Meanings {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Cache<String, Meaning> meanings;

    /** @param most how many are kept; an answer has about ten, one of which holds the answer itself */
    public CaffeineMeanings(InstantSource time, long most) {
        meanings = Bounded.of(most, KEPT, time);
    }

    @Override
    public void put(String id, Meaning meaning) {
        meanings.put(id, meaning);
    }

    @Override
    public Optional<Meaning> find(String id) {
        return Optional.ofNullable(meanings.getIfPresent(id));
    }

    @Override
    public boolean replace(String id, Meaning before, Meaning after) {
        return meanings.asMap().replace(id, before, after);
    }
}
