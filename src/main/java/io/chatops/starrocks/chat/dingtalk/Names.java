package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people are called, for others to read: by their last message, else by the address book, else by their staff id. Everybody
 * chooses their name, so that it proves nothing and gives no right.
 */
final class Names {
    private static final Duration KEPT = Duration.ofHours(12);
    private static final Duration SILENT = Duration.ofMinutes(1);
    private static final int MOST = 40;

    private final AddressBook book;
    private final Cache<String, String> heard =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, Optional<String>> asked;

    Names(AddressBook book, InstantSource clock) {
        this.book = book;
        this.asked = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfter(Expiry.<String, Optional<String>>creating((key, name) -> name.isPresent() ? KEPT : SILENT))
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Remembers a name as a message brought it. */
    void heard(String staffId, String name) {
        if (!name.isBlank()) {
            heard.put(staffId, cut(name));
        }
    }

    /** A person's name; the staff id of somebody whose name nobody tells. */
    String person(String staffId) {
        var known = heard.getIfPresent(staffId);
        return known != null ? known : told(staffId, "person " + staffId, book::personsName);
    }

    /** The same card with names for ids. */
    Card in(Card card) {
        var sections = card.sections().stream().map(this::named).toList();
        return new Card(card.title(), card.tone(), sections, card.buttons(), card.mentions());
    }

    private Section named(Section section) {
        return section instanceof Section.Facts facts
                ? new Section.Facts(facts.facts().stream().map(this::named).toList())
                : section;
    }

    private Fact named(Fact fact) {
        if (fact.who().isEmpty()) {
            return fact;
        }
        var names = fact.who().stream().map(this::of).collect(Collectors.joining(", "));
        return new Fact(fact.label(), names, fact.who());
    }

    private String of(Mention mention) {
        if (mention instanceof Mention.Person someone
                && someone.actor().platform().equals(DingTalkWeb.PLATFORM)) {
            return person(mention.id());
        }
        return mention instanceof Mention.Group && DingTalkDirectory.isDepartment(mention.id())
                ? told(mention.id(), "department " + mention.id(), book::departmentsName)
                : mention.id();
    }

    private String told(String id, String key, Function<String, Optional<String>> ask) {
        return asked.get(key, any -> ask.apply(id).map(Names::cut)).orElse(id);
    }

    private static String cut(String name) {
        var line = name.strip();
        return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
    }
}
