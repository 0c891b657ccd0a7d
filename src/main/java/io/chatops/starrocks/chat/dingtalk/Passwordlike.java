package io.chatops.starrocks.chat.dingtalk;

import java.util.List;
import java.util.regex.Pattern;

/** Finds what looks like a password in a line, so that it is neither read on nor logged. Rather a line too many than one too few. */
final class Passwordlike {
    private static final Pattern NAMED = Pattern.compile("(?i)(password|passwd|pwd|密码|口令)\\s*(=|:|：|是|为)\\s*\\S+");

    /** A name may have a dash, a line or a point in it, these it may not. */
    private static final Pattern UNUSUAL = Pattern.compile("[#$%^*+!&]");

    private static final List<Pattern> KINDS =
            List.of(Pattern.compile("[A-Z]"), Pattern.compile("[a-z]"), Pattern.compile("[0-9]"), UNUSUAL);

    private Passwordlike() {}

    static boolean isIn(String line) {
        return NAMED.matcher(line).find()
                || List.of(line.split("\\s+")).stream().anyMatch(Passwordlike::isOne);
    }

    private static boolean isOne(String word) {
        return word.length() >= 8
                && word.length() <= 30
                && word.chars().allMatch(sign -> sign > ' ' && sign < 127)
                && word.indexOf('=') < 0
                && word.indexOf('/') < 0
                && UNUSUAL.matcher(word).find()
                && KINDS.stream().filter(kind -> kind.matcher(word).find()).count() >= 3;
    }
}
