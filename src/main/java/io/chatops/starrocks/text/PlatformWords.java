package io.chatops.starrocks.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a platform has names of its own for. A pattern has such a word in braces, {@code {channel}}; it stands under
 * {@code word.channel} for everybody and under {@code slack.word.channel} for those who read it on Slack.
 */
final class PlatformWords {
    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z])([a-z]+)}");

    private final Function<String, Optional<String>> texts;
    private final String platform;

    /**
     * @param texts finds the text of a key
     * @param platform its opaque name; empty for words that fit any
     */
    PlatformWords(Function<String, Optional<String>> texts, String platform) {
        this.texts = texts;
        this.platform = platform;
    }

    /**
     * A pattern with the platform's words in it; without a word it stays the very same text, which all platforms share.
     *
     * @throws IllegalArgumentException when there is no such word: a mistake of the text, found by a test
     */
    String in(String pattern) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var words = WORD.matcher(pattern);
        return words.find() ? words.replaceAll(found -> Matcher.quoteReplacement(spoken(found))) : pattern;
    }

    /** A word; one that is written with a capital begins a sentence. */
    private String spoken(MatchResult found) {
        var first = found.group(1);
        var word = word(first.toLowerCase(Locale.ROOT) + found.group(2));
        boolean begins = Character.isUpperCase(first.charAt(0));
        return begins ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }

    private String word(String word) {
        return texts.apply(platform + ".word." + word)
                .or(() -> texts.apply("word." + word))
                .orElseThrow(() -> new IllegalArgumentException("no word " + word));
    }
}
