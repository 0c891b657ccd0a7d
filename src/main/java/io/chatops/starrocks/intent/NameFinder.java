package io.chatops.starrocks.intent;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds instance names by their form: introduced ("named x", "叫 x"), quoted, or written with a hyphen, an underscore or digits as no
 * word is. A plain word is never taken for a name, since a wrong target is worse than a question.
 */
final class NameFinder {
    private static final String NAME = "[\\p{IsHan}A-Za-z0-9_-]{1,64}";

    /** Possessive: a shorter one is never taken, and remembering where each part began would take the stack for a long one. */
    private static final String JOINED = "[a-z][a-z0-9]*+(?:[-_]++[a-z0-9]++)++";

    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"\\s*([^\"\\n]{1,80}?)\\s*\"");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(?<![A-Za-z0-9])'([^'\\s]{1,64})'(?![A-Za-z0-9])");
    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern FORM = Pattern.compile(NAME);
    private static final Pattern TOKEN =
            Masker.any("(?<![a-z0-9_.@/\\\\-])(" + JOINED + ")(?![a-z0-9_@/-]|\\.[a-z0-9])");
    private static final Pattern NUMBERED =
            Masker.any("(?:instance|cluster|starrocks|sr|实例|集群)\\s?([a-z]{2,}[0-9]{1,6})(?![a-z0-9_.-])");
    private static final Pattern NO_NUMBERED = Masker.any("(?:cu|pl|fe|be|cn|v|ipv|k|sha|utf|s|ec)[0-9]+");
    private static final Pattern PRODUCT = Masker.any("star[\\s-]?rocks?|sr|emr|emr serverless");

    private final Pattern introduced;
    private final Pattern noGivenName;
    private final Pattern noName;
    private final Pattern beside;
    private final Pattern cited;
    private final Regions regions = Regions.standard();

    NameFinder(WordLists lists) {
        introduced = Masker.any(
                "(?<![a-z0-9])(?:"
                        + String.join("|", lists.section("introduces-name")).replace(" ", "\\s")
                        + ")[\"']?([a-z0-9][a-z0-9_-]{0,63}|[\\p{IsHan}][\\p{IsHan}a-z0-9_-]{0,15}?(?=的|[\"',。;!?\\s]|$))[\"']?(?![a-z0-9_-])");
        noGivenName = Masker.any(String.join("|", lists.section("no-given-name")));
        noName = Masker.any(String.join("|", lists.section("no-name")));
        cited = Masker.any("(?:" + String.join("|", lists.section("cited")) + ")");
        beside = Masker.any(String.join("|", lists.section("beside-name")));
    }

    String hide(String text, Masked.Builder values) {
        var hidden = Masker.hide(text, introduced, Marks.NAME, values, value -> isGivenName(value));
        hidden = hideQuoted(hidden, DOUBLE_QUOTED, values);
        hidden = hideQuoted(hidden, SINGLE_QUOTED, values);
        hidden = Masker.hide(hidden, TOKEN, Marks.NAME, values, this::isName);
        return Masker.hide(
                hidden,
                NUMBERED,
                Marks.NAME,
                values,
                value -> !NO_NUMBERED.matcher(value).matches());
    }

    private boolean isName(String token) {
        return !noName.matcher(token).matches()
                && regions.ofId(token).isEmpty()
                && !PRODUCT.matcher(token).matches();
    }

    private boolean isGivenName(String value) {
        return FORM.matcher(value).matches() && !noGivenName.matcher(value).matches() && isName(value);
    }

    private String hideQuoted(String text, Pattern quoted, Masked.Builder values) {
        return quoted.matcher(text).replaceAll(match -> {
            var value = match.group(1);
            if (isCitation(text, match)) {
                return " ";
            }
            var shown = isQuotedName(text, match) ? " " + values.mark(Marks.NAME, value) + " " : " " + value + " ";
            return Matcher.quoteReplacement(shown);
        });
    }

    /** Someone's words repeated are no request of the one who repeats them. */
    private boolean isCitation(String text, MatchResult match) {
        boolean severalWords = match.group(1).indexOf(' ') > 0
                || CHINESE.matcher(match.group(1)).matches();
        return severalWords && cited.matcher(text.substring(0, match.start())).find();
    }

    private boolean isQuotedName(String text, MatchResult match) {
        var value = match.group(1);
        if (!FORM.matcher(value).matches()
                || !isName(value)
                || noGivenName.matcher(value).matches()) {
            return false;
        }
        var before = text.substring(Math.max(0, match.start() - 16), match.start());
        var after = text.substring(match.end(), Math.min(text.length(), match.end() + 10));
        boolean introducedByWord =
                beside.matcher(before).find() || beside.matcher(after).find();
        return introducedByWord
                || (!CHINESE.matcher(value).matches() && TOKEN.matcher(value).matches());
    }
}
