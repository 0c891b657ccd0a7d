package io.chatops.starrocks.store.memory;

import com.github.benmanes.caffeine.cache.Cache;
import io.chatops.starrocks.chat.Drawings;
import io.chatops.starrocks.chat.FormRef;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What was drawn last, in memory: for one process alone. */
public final class CaffeineDrawings implements Drawings {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long MOST = 10_000;

    private final Cache<FormRef, String> drawn;

    public CaffeineDrawings(InstantSource time) {
        drawn = Bounded.of(MOST, KEPT, time);
    }

    @Override
    public void drew(FormRef form) {
        form.state().ifPresent(state -> drawn.put(stateless(form), state));
    }

    @Override
    public Optional<String> last(FormRef form) {
        return Optional.ofNullable(drawn.getIfPresent(stateless(form)));
    }

    private static FormRef stateless(FormRef form) {
        return new FormRef(form.platform(), form.tenant(), form.view(), Optional.empty());
    }
}
