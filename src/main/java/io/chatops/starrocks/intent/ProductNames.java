package io.chatops.starrocks.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the products named in a line, also when a long name is misspelt by up to two letters. */
final class ProductNames {
    private static final Pattern LATIN = Pattern.compile("(?<![a-z0-9.@/_-])[a-z]{5,14}(?![a-z0-9@/_-]|\\.[a-z0-9])");
    private static final String STARROCKS = "starrocks";
    private static final int LONG = 8;

    private final Pattern starrocks;
    private final Pattern other;
    private final Set<String> nearMisses;
    private final List<String> longNames;

    ProductNames(WordLists lists) {
        starrocks = lists.anyOf("starrocks");
        other = lists.anyOf("other");
        nearMisses = Set.copyOf(lists.words("near-miss"));
        longNames = lists.words("other-words");
    }

    /** The products in the order of their appearance. */
    List<Mention> in(String line) {
        var found = new TreeMap<Integer, Mention>();
        collect(starrocks, Marks.STARROCKS, line, found);
        collect(other, Marks.OTHER, line, found);
        var word = LATIN.matcher(line);
        while (word.find()) {
            int start = word.start();
            int end = word.end();
            misspelt(word.group()).ifPresent(kind -> found.putIfAbsent(start, new Mention(kind, start, end)));
        }
        return List.copyOf(found.values());
    }

    private static void collect(Pattern pattern, Marks kind, String line, Map<Integer, Mention> found) {
        var match = pattern.matcher(line);
        while (match.find()) {
            found.merge(match.start(), new Mention(kind, match.start(), match.end()), Mention::longer);
        }
    }

    private Optional<Marks> misspelt(String word) {
        if (nearMisses.contains(word)) {
            return Optional.empty();
        }
        if (word.length() >= LONG - 1 && isNear(word, STARROCKS)) {
            return Optional.of(Marks.STARROCKS);
        }
        return longNames.stream().anyMatch(name -> isNear(word, name)) ? Optional.of(Marks.OTHER) : Optional.empty();
    }

    private static boolean isNear(String word, String name) {
        return word.charAt(0) == name.charAt(0) && EditDistance.between(word, name) <= (name.length() >= LONG ? 2 : 1);
    }
}
