package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.chatops.starrocks.conversation.Shelf;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** A shelf in memory. */
public final class CaffeineShelf<T> implements Shelf<T> {
    /** How long an answer's buttons work. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    /** How many buttons are remembered. */
    public static final long MOST = 50_000;

    private final Cache<String, T> things;
    private final Supplier<String> names;

    /** A shelf that forgets after {@code kept}; {@code names} are random. */
    public CaffeineShelf(InstantSource time, Duration kept, long most, Supplier<String> names) {
        this.names = names;
        this.things = Bounded.of(most, kept, time);
    }

    @Override
    public String keep(T thing) {
        var name = names.get();
        things.put(name, thing);
        return name;
    }

    @Override
    public Optional<T> find(String name) {
        return Optional.ofNullable(things.getIfPresent(name));
    }
}
