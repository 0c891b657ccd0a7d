package io.chatops.starrocks.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The regions of the service and the words that people use for them; no other region is ever read from a line. */
final class Regions {
    private final Map<String, Pattern> words;

    private Regions(Map<String, Pattern> words) {
        this.words = Collections.unmodifiableMap(words);
    }

    static Regions standard() {
        var words = new LinkedHashMap<String, Pattern>();
        WordLists.table("regions.txt")
                .forEach((id, phrase) -> words.put(
                        id,
                        Phrases.compile(
                                "(?<![a-z0-9-])(?:" + phrase + "|" + id + "(?:-[a-z])?)(?!-[a-z0-9])", Map.of())));
        return new Regions(words);
    }

    /** The region of that id, or of a zone in it. */
    Optional<String> ofId(String token) {
        return words.keySet().stream()
                .filter(id -> token.toLowerCase(Locale.ROOT).matches(Pattern.quote(id) + "(?:-[a-z])?"))
                .findFirst();
    }

    /** The pattern of each region's words, by region id. */
    Map<String, Pattern> words() {
        return words;
    }
}
