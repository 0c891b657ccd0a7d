package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Memory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What adapters remember, in memory: for one process alone. */
public final class CaffeineMemory implements Memory {
    private static final long MOST = 50_000;

    private final Cache<Key, Kept> texts =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final InstantSource time;

    private record Key(String kind, String name) {}

    private record Kept(String text, Instant until) {}

    public CaffeineMemory(InstantSource time) {
        this.time = time;
    }

    @Override
    public boolean put(String kind, String name, String text, Duration kept) {
        texts.put(new Key(kind, name), new Kept(text, time.instant().plus(kept)));
        return true;
    }

    @Override
    public boolean add(String kind, String name, String text, Duration kept) {
        var added = new Kept(text, time.instant().plus(kept));
        var free = new AtomicBoolean();
        texts.asMap().compute(new Key(kind, name), (key, before) -> {
            free.set(before == null || isOver(before));
            return free.get() ? added : before;
        });
        return free.get();
    }

    @Override
    public Optional<String> find(String kind, String name) {
        return Optional.ofNullable(texts.getIfPresent(new Key(kind, name)))
                .filter(kept -> !isOver(kept))
                .map(Kept::text);
    }

    @Override
    public Optional<String> lookUp(String kind, String name) {
        return find(kind, name);
    }

    @Override
    public void forget(String kind, String name) {
        texts.invalidate(new Key(kind, name));
    }

    private boolean isOver(Kept kept) {
        return !time.instant().isBefore(kept.until());
    }
}
