package io.chatops.starrocks.intent;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rights the misspelt words that matter. Careful on purpose: a real word near a key word ("stale", "scale") is left alone, so only
 * swapped, missing and doubled letters count, and another letter only in a long word.
 */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("(?<![a-z0-9./_-])[a-z]{4,16}(?![a-z0-9/_-])");
    private static final int LONG = 8;

    private final List<String> keyWords;
    private final Set<String> realWords;

    Spelling(List<String> keyWords, List<String> realWords) {
        this.keyWords = List.copyOf(keyWords);
        this.realWords = new HashSet<>(realWords);
        this.realWords.addAll(keyWords);
    }

    static Spelling standard() {
        var lists = WordLists.read("spelling.txt");
        return new Spelling(lists.words("key words"), lists.words("real words"));
    }

    String right(String text) {
        return WORD.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(keyWord(found.group()).orElse(found.group())));
    }

    private Optional<String> keyWord(String typed) {
        if (realWords.contains(typed)) {
            return Optional.empty();
        }
        return keyWords.stream()
                .filter(word -> isMisspelling(typed, word))
                .min(Comparator.comparingInt(word -> EditDistance.between(typed, word)));
    }

    private static boolean isMisspelling(String typed, String word) {
        if (Math.abs(typed.length() - word.length()) > 1 || typed.charAt(0) != word.charAt(0)) {
            return false;
        }
        int distance = EditDistance.between(typed, word);
        if (distance == 1) {
            boolean otherLetter = typed.length() == word.length() && !sameLetters(typed, word);
            return otherLetter ? word.length() >= LONG - 1 : word.length() >= 5 || sameLetters(typed, word);
        }
        return distance == 2 && word.length() >= LONG;
    }

    private static boolean sameLetters(String typed, String word) {
        return sorted(typed).equals(sorted(word));
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
