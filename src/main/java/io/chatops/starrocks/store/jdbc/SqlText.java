package io.chatops.starrocks.store.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * One statement's text, as the driver takes it: a question mark where the text says {@code :name}. What stands in quotes, a cast's
 * {@code ::} and a colon before anything but a name stay as they are; comments are not looked for.
 *
 * @param sql with question marks
 * @param names whose value each of them stands for, in their order; one that is said twice is there twice
 */
record SqlText(String sql, List<String> names) {
    SqlText {
        names = List.copyOf(names);
    }

    /** @throws IllegalArgumentException when a quote is opened and not closed */
    static SqlText of(String text) {
        var sql = new StringBuilder(text.length());
        var names = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfPiece(text, at);
            if (isName(text, at)) {
                names.add(text.substring(at + 1, end));
                sql.append('?');
            } else {
                sql.append(text, at, end);
            }
            at = end;
        }
        return new SqlText(sql.toString(), names);
    }

    /** A piece is a name with its colon, something in quotes, the two colons of a cast, or else one character. */
    private static int endOfPiece(String text, int begin) {
        char first = text.charAt(begin);
        if (first == '\'' || first == '"') {
            return endOfQuoted(text, begin);
        }
        if (text.startsWith("::", begin)) {
            return begin + 2;
        }
        int end = begin + 1;
        if (isName(text, begin)) {
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** A quote that is doubled within ends one piece and begins the next, so nothing within is taken for a name. */
    private static int endOfQuoted(String text, int begin) {
        int close = text.indexOf(text.charAt(begin), begin + 1);
        if (close < 0) {
            throw new IllegalArgumentException("a quote is not closed: " + text);
        }
        return close + 1;
    }

    private static boolean isName(String text, int at) {
        return text.charAt(at) == ':' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1));
    }
}
