package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a line into clauses: at punctuation, and at words that begin another request. */
final class Clauses {
    /** A clause; {@code joined} when a mere "and" ties it to the one before, so that a negation there holds here too. */
    record Part(String text, boolean joined) {}

    private static final String VERBS =
            "(?:restart|reboot|show|list|check|scale|create|tell|give|delete|see|describe|report|resize|add|drop|release|get)";
    private static final String JOINING =
            "(?<![a-z0-9])(?:and then|then|after that|afterwards|and also|and after that|also)(?![a-z0-9])"
                    + "|(?<![a-z0-9])and (?=(?:please |just |only )?" + VERBS + "(?![a-z]))"
                    + "|然后|接着|随后|之后再|顺便|另外|同时|并且|并(?=重启|扩|缩|列|看|查|创建)"
                    + "|(?<=.)再(?=重启|看|查|列|扩容|缩容|创建|新建|删|升级|帮|把|告诉)";
    private static final String PARTING = "[,;!?\\n\\u3002\\u3001]+|\\.(?=\\s|$)|:(?=\\s|\\p{IsHan})|\\s-\\s|&&|\\|"
            + "|(?<![a-z0-9])(?:but|instead|btw)(?![a-z0-9])|(?<!只)但是?|而是"
            + "|(?<![a-z0-9])(?=(?:just|only) (?:show|list|tell|give|check|describe|display|see|want|print|the|need|get|look))"
            + "|(?<=.)(?=只(?:是|要|想|需|看|查|列)|就(?:看|查|列))";
    /** A request is shorter; a clause is cut here, so that a hostile text costs little. */
    private static final int LONGEST = 300;

    private static final int MOST = 60;
    private static final Pattern BORDER = Pattern.compile("(" + JOINING + ")|(?:" + PARTING + ")");

    private Clauses() {}

    static List<Part> of(String text) {
        var parts = new ArrayList<Part>();
        var border = BORDER.matcher(text);
        int start = 0;
        boolean joined = false;
        while (border.find() && parts.size() < MOST) {
            boolean added = add(parts, text.substring(start, border.start()), joined);
            // "x, and then y": the comma before the "and" cuts nothing off
            joined = border.group(1) != null || (joined && !added);
            start = border.end();
        }
        add(parts, text.substring(start), joined);
        return parts;
    }

    /** Adds a clause unless it is empty; whether it was added. */
    private static boolean add(List<Part> parts, String text, boolean joined) {
        if (text.isBlank() || parts.size() >= MOST) {
            return false;
        }
        var clause = text.strip();
        return parts.add(new Part(clause.substring(0, Math.min(clause.length(), LONGEST)), joined));
    }
}
