package io.chatops.starrocks.intent;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the values in a line by {@link Marks} before anything looks for words: a product or a verb inside a name, an id or an
 * API identifier says nothing about what is asked.
 */
final class Masker {
    private static final Pattern ID = any("(?<![a-z0-9_.-])(c-(?=[a-z-]*\\d)[0-9a-z]{4,62})(?![a-z0-9_-])");
    private static final Pattern ADDRESS = any("[a-z0-9._%+-]+@[a-z0-9.-]+\\.[a-z]{2,}");

    private final WordLists lists = WordLists.read("names.txt");
    private final Pattern apiOnly = listed("api-only");
    private final Pattern api = listed("api");
    private final Pattern key =
            any("(?<![a-z0-9_.-])(" + String.join("|", lists.section("config-key")) + ")(?![a-z0-9_-])");
    private final NameFinder names = new NameFinder(lists);

    /** The line in lower case with its values masked. */
    Masked mask(String normalised) {
        var values = new Masked.Builder();
        var text = ADDRESS.matcher(normalised).replaceAll(" ");
        for (var phrase : lists.section("profile")) {
            var profile = any("(?<![a-z0-9])" + phrase.replace(" ", "\\s") + "(?![a-z0-9])");
            text = hide(text, profile, Marks.PROFILE, values, value -> !value.endsWith("."));
        }
        text = hide(text, ID, Marks.ID, values, value -> true);
        text = hide(text, apiOnly, Marks.API, values, value -> true);
        text = hide(text, api, Marks.API, values, value -> true);
        text = hide(text, key, Marks.KEY, values, value -> !value.startsWith("cn-"));
        text = names.hide(text, values);
        return values.build(lower(text));
    }

    /** Whether an API identifier belongs to StarRocks alone. */
    boolean namesStarRocks(String identifier) {
        return apiOnly.matcher(identifier).matches();
    }

    static String hide(String text, Pattern found, Marks kind, Masked.Builder values, Predicate<String> accepted) {
        return found.matcher(text).replaceAll(match -> {
            var value = match.group(1);
            return Matcher.quoteReplacement(
                    accepted.test(value) ? marked(match, values.mark(kind, value)) : match.group());
        });
    }

    private static String marked(MatchResult match, char mark) {
        // the words that introduce a name stay: they say what the name is of
        return match.group().substring(0, match.start(1) - match.start()).replace("\"", "") + " " + mark + " ";
    }

    static Pattern any(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private Pattern listed(String section) {
        var phrases = String.join("|", lists.section(section)).replace(" ", "[\\s_-]");
        return any("(?<![a-z0-9_-])(" + phrases + ")(?![a-z0-9_-])");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
