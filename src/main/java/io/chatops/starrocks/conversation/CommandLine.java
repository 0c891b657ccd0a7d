package io.chatops.starrocks.conversation;

import io.chatops.starrocks.text.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A typed line taken apart: its verb, plain words, and pairs from {@code key=value} and {@code --key value}. What phones and
 * keyboards do to it is undone first: smart quotes, long dashes, full-width letters, invisible characters.
 */
record CommandLine(String verb, List<String> words, List<Pair> pairs, String rest) {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t]]");

    private static final int LONGEST = 4000;

    /** A key and its value. */
    record Pair(String key, String value) {}

    CommandLine {
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
    }

    /** A line that was understood from other words. */
    static CommandLine of(String verb, List<String> words, List<Pair> pairs, String rest) {
        return new CommandLine(verb, words, pairs, rest);
    }

    static CommandLine of(String typed) {
        var clean = clean(typed);
        var tokens = Tokens.of(clean);
        if (tokens.isEmpty()) {
            return new CommandLine("", List.of(), List.of(), "");
        }
        var words = new ArrayList<String>();
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            int equals = token.indexOf('=');
            if (token.startsWith("--") && equals < 0 && i + 1 < tokens.size()) {
                pairs.add(new Pair(token.substring(2), unquoted(tokens.get(++i))));
            } else if (equals > 0) {
                pairs.add(new Pair(
                        token.substring(0, equals).replaceFirst("^--", ""), unquoted(token.substring(equals + 1))));
            } else {
                words.add(unquoted(token));
            }
        }
        return new CommandLine(tokens.get(0).toLowerCase(Locale.ROOT), words, pairs, clean);
    }

    /** The value of a key. */
    Optional<String> value(String key) {
        return pairs.stream()
                .filter(pair -> pair.key().equalsIgnoreCase(key))
                .map(Pair::value)
                .findFirst();
    }

    /** The language asked for by {@code --lang}. */
    Optional<Language> language() {
        return value("lang").map(Language::ofTag);
    }

    private static String clean(String typed) {
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var plain = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[‘’‚]", "'")
                .replaceAll("(?<=^|\\s)[—–―](?=[A-Za-z])", "--");
        return INVISIBLE.matcher(plain).replaceAll("").strip();
    }

    private static String unquoted(String token) {
        boolean quoted = token.length() >= 2
                && ((token.startsWith("\"") && token.endsWith("\"")) || (token.startsWith("'") && token.endsWith("'")));
        return quoted ? token.substring(1, token.length() - 1) : token;
    }
}
