package io.chatops.starrocks.intent;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language of the word lists: a regular expression in which a blank is any white space, {@code ..} a gap inside one
 * clause, {@code )*} a group up to eight times, {@code <name>} a masked part and {@code @word} a list defined above. A Latin word never matches inside another.
 */
final class Phrases {
    /** A place that is not between two Latin letters or digits. Chinese has no such borders. */
    static final String EDGE = "(?:(?<![a-z0-9])|(?![a-z0-9]))";

    private static final String END = "(?:(?![a-z0-9])|(?<![a-z0-9]))";
    private static final String GAP = END + "[^,;.!?\\n\\u3002]{0,40}?" + EDGE;
    private static final Pattern WORD_LIST = Pattern.compile("@([a-z][a-z-]*)");

    private Phrases() {}

    /** Compiles a line of a word list; {@code lists} holds the lists that it may name. */
    static Pattern compile(String line, Map<String, String> lists) {
        return Pattern.compile(EDGE + "(?:" + expand(line, lists) + ")" + END);
    }

    /** The regular expression of a line, without its edges. */
    static String expand(String line, Map<String, String> lists) {
        var expanded = WORD_LIST.matcher(line).replaceAll(found -> {
            var list = lists.get(found.group(1));
            if (list == null) {
                throw new IllegalStateException("no word list @" + found.group(1) + " before: " + line);
            }
            return Matcher.quoteReplacement("(?:" + list + ")");
        });
        for (var mark : Marks.values()) {
            expanded = expanded.replace("<" + mark.name().toLowerCase(Locale.ROOT) + ">", mark.pattern());
        }
        return bounded(expanded).replace("..", GAP).replace(" ", "\\s");
    }

    /** Repeated groups repeat a few times only: without it a text of one word over and over takes seconds, or the stack. */
    private static String bounded(String regex) {
        return regex.replace(")*", "){0,8}").replace(")+", "){1,8}");
    }
}
