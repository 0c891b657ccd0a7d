package io.chatops.starrocks.conversation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words to search by and to be searched in. Letters and digits are compared as whole words without capitals and plurals, Chinese
 * as it stands, since it writes no spaces.
 */
record Phrase(String latin, String chinese) {
    private static final int LONGEST = 300;

    static Phrase of(String typed) {
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = Arrays.stream(plain.split("[^a-z0-9_]+"))
                .filter(word -> !word.isEmpty())
                .map(Phrase::singular)
                .toList();
        boolean written = plain.chars().anyMatch(Character::isIdeographic);
        return new Phrase(" " + String.join(" ", words) + " ", written ? plain.replaceAll("[\\s\\p{Punct}]", "") : "");
    }

    /** Whether another phrase stands in this one. */
    boolean holds(Phrase other) {
        return other.isChinese() ? chinese.contains(other.chinese) : latin.contains(other.latin);
    }

    /** How much it says when it is found; a Chinese character says about as much as three letters. */
    int weight() {
        return isChinese() ? 3 * chinese.length() : latin.strip().length();
    }

    /** Without any space, hyphen or underscore. */
    String squeezed() {
        return isChinese() ? chinese : latin.replaceAll("[ _]", "");
    }

    List<String> words() {
        return latin.isBlank() ? List.of() : List.of(latin.strip().split(" "));
    }

    private boolean isChinese() {
        return !chinese.isEmpty();
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
