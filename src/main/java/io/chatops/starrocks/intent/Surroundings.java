package io.chatops.starrocks.intent;

import java.util.regex.Pattern;

/** The words that stand directly before or behind a product name, by a list of phrases for each side. */
final class Surroundings {
    /** No phrase of the lists is longer. */
    private static final int REACH = 60;

    private final Pattern before;
    private final Pattern behind;

    Surroundings(Pattern before, Pattern behind) {
        this.before = Pattern.compile(before.pattern() + "\\s?$");
        this.behind = behind;
    }

    /** How many characters at the end of {@code text} are such a phrase; 0 for none. */
    int before(String text) {
        var match = before.matcher(text).region(Math.max(0, text.length() - REACH), text.length());
        return match.find() ? match.end() - match.start() : 0;
    }

    /** How many characters at the beginning of {@code text} are such a phrase; 0 for none. */
    int behind(String text) {
        var match = behind.matcher(text);
        return match.lookingAt() ? match.end() : 0;
    }

    boolean isAround(Mention mention, String line) {
        return before(line.substring(0, mention.start())) > 0 || behind(line.substring(mention.end())) > 0;
    }
}
