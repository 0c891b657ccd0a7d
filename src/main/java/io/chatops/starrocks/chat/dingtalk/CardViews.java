package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Memory;
import java.time.Duration;
import java.util.Optional;

/**
 * The card on which each person's form is open; one for each. Which it is and what it asks is remembered as long as the form is, so that
 * a press is understood by any replica and after a restart; what was typed and not taken is not.
 */
final class CardViews {
    private static final String KIND = "dingtalk card";
    private static final Duration KEPT = Duration.ofHours(12);

    private final Cache<String, CardView> views =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Memory memory;

    CardViews(Memory memory) {
        this.memory = memory;
    }

    /** A copy in this process is good while it is what is remembered. */
    synchronized Optional<CardView> of(String staffId) {
        return of(staffId, memory.find(KIND, staffId));
    }

    /**
     * The same for whoever pressed on it.
     *
     * @throws Memory.Unavailable when it cannot be known
     */
    synchronized Optional<CardView> lookUp(String staffId) {
        return of(staffId, memory.lookUp(KIND, staffId));
    }

    private Optional<CardView> of(String staffId, Optional<String> text) {
        var here = views.getIfPresent(staffId);
        if (here != null && here.isRemembered(text.orElse(""))) {
            return Optional.of(here);
        }
        var recalled = text.flatMap(CardView::read);
        recalled.ifPresentOrElse(
                view -> views.put(staffId, view), () -> views.asMap().remove(staffId));
        return recalled;
    }

    void put(String staffId, CardView view) {
        views.put(staffId, view);
        remember(staffId, view);
    }

    /** What it shows has changed. */
    void remember(String staffId, CardView view) {
        if (view.isDelivered()) {
            remember(staffId, view, view.written());
        }
    }

    /** At once for whoever looks meanwhile, who would take the copy here for an old one; waits for no view, which may wait for this. */
    private synchronized void remember(String staffId, CardView view, String text) {
        if (views.getIfPresent(staffId) == view) {
            view.remembered(memory.put(KIND, staffId, text, KEPT) ? text : "");
        }
    }

    synchronized void remove(String staffId, CardView view) {
        if (views.asMap().remove(staffId, view)) {
            memory.forget(KIND, staffId);
        }
    }
}
