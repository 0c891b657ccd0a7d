package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What was drawn last on each posted card, as far as this process drew it. */
final class CardDrawings {
    private final Cache<String, Drawing> last =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Codes codes;

    CardDrawings(Codes codes) {
        this.codes = codes;
    }

    private record Drawing(String code, Instant until, CardState state) {}

    void drew(String message, Optional<String> code, CardState state) {
        var until = code.flatMap(codes::find).map(Codes.Shown::until).orElse(Instant.MAX);
        last.put(message, new Drawing(code.orElse(""), until, state));
    }

    Optional<CardState> of(String message) {
        return Optional.ofNullable(last.getIfPresent(message)).map(Drawing::state);
    }

    /** Who was drawn something of their own. */
    Set<String> people(String message) {
        return of(message).map(state -> state.personal().keySet()).orElse(Set.of());
    }

    /** Whether a card was drawn anew since; another replica may have done so, and what was issued later is newer. */
    boolean isOld(String message, String code, Codes.Shown entry) {
        var drawn = last.getIfPresent(message);
        return drawn != null
                && !drawn.code().equalsIgnoreCase(code)
                && !entry.until().isAfter(drawn.until());
    }
}
