package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The buttons that decide nothing and were shown to each person last: a number means the newest, a name the newest that has it. */
final class Presses {
    private static final int MOST_KEPT = 6;

    private final Cache<String, Deque<Shown>> shown = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    /** A card as somebody saw it. */
    record Shown(List<Button> buttons, Place place, Optional<MessageRef> message) {
        Shown {
            buttons = List.copyOf(buttons);
        }
    }

    /** A button that is meant, and what it belongs to. */
    record Meant(Button button, Place place, Optional<MessageRef> message) {}

    void shown(String staffId, Card card, Place place, Optional<MessageRef> message) {
        if (card.buttons().isEmpty()) {
            return;
        }
        shown.asMap().compute(staffId, (key, before) -> {
            var cards = before == null ? new ArrayDeque<Shown>() : new ArrayDeque<>(before);
            cards.addFirst(new Shown(card.buttons(), place, message));
            if (cards.size() > MOST_KEPT) {
                cards.removeLast();
            }
            return cards;
        });
    }

    /** By its number on the newest card. */
    Optional<Meant> numbered(String staffId, String line) {
        if (!line.matches("[1-9]")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(line);
        return cards(staffId)
                .next()
                .filter(card -> number <= card.buttons().size())
                .map(card -> meant(card, card.buttons().get(number - 1)));
    }

    /** By its name, perhaps with its number before it. */
    Optional<Meant> named(String staffId, String line) {
        var wanted = line.replaceFirst("^[1-9]\\s+", "").strip().toLowerCase(Locale.ROOT);
        var cards = cards(staffId);
        for (var card = cards.next(); card.isPresent(); card = cards.next()) {
            var at = card.get();
            var button = at.buttons().stream()
                    .filter(each -> QuestionText.word(each.label())
                            .toLowerCase(Locale.ROOT)
                            .equals(wanted))
                    .findFirst();
            if (button.isPresent()) {
                return button.map(found -> meant(at, found));
            }
        }
        return Optional.empty();
    }

    private static Meant meant(Shown card, Button button) {
        return new Meant(button, card.place(), card.message());
    }

    private Newest cards(String staffId) {
        var cards = shown.getIfPresent(staffId);
        return new Newest(cards == null ? List.<Shown>of().iterator() : cards.iterator());
    }

    private record Newest(Iterator<Shown> rest) {
        Optional<Shown> next() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }
    }
}
