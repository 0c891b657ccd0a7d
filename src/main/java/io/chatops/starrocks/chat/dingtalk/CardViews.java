package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** The card on which each person's form is open; one for each. */
final class CardViews {
    private final Cache<String, CardView> views =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Optional<CardView> of(String staffId) {
        return Optional.ofNullable(views.getIfPresent(staffId));
    }

    void put(String staffId, CardView view) {
        views.put(staffId, view);
    }

    void remove(String staffId, CardView view) {
        views.asMap().remove(staffId, view);
    }
}
