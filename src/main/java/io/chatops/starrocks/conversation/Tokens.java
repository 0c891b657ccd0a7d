package io.chatops.starrocks.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut where it has blanks outside of quotes. Reads each character once: a pattern for this runs out of stack on a long word.
 */
final class Tokens {
    private Tokens() {}

    /** The tokens with their quotes; a quote that is never closed is left out and ends its token. */
    static List<String> of(String line) {
        var tokens = new ArrayList<String>();
        int begin = 0;
        int here = 0;
        while (here < line.length()) {
            char read = line.charAt(here);
            int closing = isQuote(read) ? line.indexOf(read, here + 1) : -1;
            if (closing >= 0) {
                here = closing + 1;
            } else if (Character.isWhitespace(read) || isQuote(read)) {
                add(tokens, line.substring(begin, here));
                begin = ++here;
            } else {
                here++;
            }
        }
        add(tokens, line.substring(begin));
        return tokens;
    }

    private static boolean isQuote(char read) {
        return read == '"' || read == '\'';
    }

    private static void add(List<String> tokens, String token) {
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }
}
